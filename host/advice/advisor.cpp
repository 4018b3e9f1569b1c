// cues -> logits -> probabilities -> utilities -> action, and the same cues again as the explanation. Nothing is
// weighed that is not a cue, so nothing decides that cannot be shown.
#include "advice/advisor.h"

#include "advice/card_cues.h"
#include "advice/explanation.h"
#include "advice/headline_cues.h"
#include "advice/history_cues.h"
#include "advice/meeting_gate.h"
#include "advice/note_cues.h"
#include "advice/outcome_model.h"
#include "advice/utility.h"

namespace serendip::advice {
namespace {

Cues cuesOf(const Request& request, const SenderHistory& history) {
  Cues cues;
  addCardCues(request, cues);
  if (request.headline) {
    addHeadlineCues(*request.headline, cues);
  }
  if (request.note) {
    addNoteCues(*request.note, cues);
  }
  addHistoryCues(history, cues);
  return cues;
}

bool prefersAcceptance(const Utilities& worth) {
  return worth.accept > worth.ignore && (!worth.block || worth.accept > *worth.block);
}

} // namespace

Suggestion advise(const Request& request, const SenderHistory& history, const Philosophy& philosophy) {
  auto cues = cuesOf(request, history);
  const auto sum = logits(cues);
  const auto worth = utilities(probabilities(sum), history, philosophy);
  auto choice = choose(worth, philosophy.look);
  if (philosophy.needsMeeting && prefersAcceptance(worth) && !saysBothMet(cues)) {
    choice.action = Action::lookFirst;
    cues.push_back(cue(CueKey::notMet));
  }
  auto explanation = explain(cues);
  return {.action = choice.action,
          .margin = choice.margin,
          .utilities = worth,
          .score = sum.weight(),
          .other = explanation.other,
          .reasons = std::move(explanation.reasons)};
}

} // namespace serendip::advice
