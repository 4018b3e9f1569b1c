// cues -> logits -> probabilities -> utilities -> action, and the same cues again as the explanation. Nothing is
// weighed that is not a cue, so nothing decides that cannot be shown.
#include "advice/advisor.h"

#include "advice/expected_utility.h"
#include "advice/explanation.h"
#include "advice/meeting_gate.h"

namespace serendip::advice {
namespace {

bool prefersAcceptance(const Utilities& worth) {
  return worth.accept > worth.ignore && (!worth.block || worth.accept > *worth.block);
}

} // namespace

Suggestion advise(const Request& request, const SenderHistory& history, const Philosophy& philosophy,
                  const Model& model) {
  const auto seen = observe(request, history, model.prior());
  auto assessment = model.assess(seen);
  const auto worth = utilities(assessment.probable, history, philosophy);
  auto choice = choose(worth, philosophy.look);
  if (philosophy.needsMeeting && prefersAcceptance(worth) && !saysBothMet(seen.cues)) {
    choice.action = Action::lookFirst;
    assessment.cues.push_back({cue(CueKey::notMet), {}});
  }
  auto explanation = explain(assessment);
  return {.action = choice.action,
          .margin = choice.margin,
          .utilities = worth,
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
