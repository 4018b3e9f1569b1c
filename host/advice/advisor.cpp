// cues -> logits -> probabilities -> utilities -> action, and the same cues again as the explanation. Nothing is
// weighed that is not a cue, so nothing decides that cannot be shown.
#include "advice/advisor.h"

#include "advice/explanation.h"
#include "advice/verdict.h"

namespace serendip::advice {

Suggestion advise(const Request& request, const SenderHistory& history, const Philosophy& philosophy,
                  const Model& model) {
  const auto seen = observe(request, history, model.prior());
  auto assessment = model.assess(seen);
  const auto verdict = judge(seen.cues, assessment.probable, history, philosophy);
  if (verdict.notMet) {
    assessment.cues.push_back({cue(CueKey::notMet), {}});
  }
  auto explanation = explain(assessment);
  return {.action = verdict.choice.action,
          .margin = verdict.choice.margin,
          .utilities = verdict.worth,
          .score = assessment.logits.weight(),
          .other = explanation.other,
          .rates = assessment.probable,
          .reasons = std::move(explanation.reasons)};
}

Suggestion advise(const Request& request, const SenderHistory& history, const Philosophy& philosophy) {
  static const Model shipped;
  return advise(request, history, philosophy, shipped);
}

} // namespace serendip::advice
