// What kind of request it is, and what follows that kind; cues -> logits -> probabilities -> utilities -> action, and
// the same cues again as the explanation. Nothing is weighed that is not a cue, so nothing decides that cannot be
// shown.
#include "advice/advisor.h"

#include "advice/explanation.h"
#include "advice/verdict.h"

namespace serendip::advice {

Suggestion advise(const Request& request, const SenderHistory& history, const Philosophy& philosophy,
                  const Model& model) {
  const auto seen = observe(request, history, model.prior());
  auto assessment = model.assess(seen);
  const auto verdict = judge(seen, assessment, history, philosophy);
  if (verdict.notMet) {
    assessment.cues.push_back({cue(CueKey::notMet), {}});
  }
  auto explanation = explain(assessment, verdict.choice.action);
  const Kind kind = seen.kinds.likeliest();
  return {.action = verdict.choice.action,
          .margin = verdict.choice.margin,
          .utilities = verdict.worth,
          .score = assessment.logits.weight(),
          .other = explanation.other,
          .rates = assessment.probable,
          .kind = {kind, of(seen.kinds.probability, kind), quotes({request.note, request.headline}, kind)},
          .reasons = std::move(explanation.reasons)};
}

Suggestion advise(const Request& request, const SenderHistory& history, const Philosophy& philosophy) {
  static const Model shipped;
  return advise(request, history, philosophy, shipped);
}

} // namespace serendip::advice
