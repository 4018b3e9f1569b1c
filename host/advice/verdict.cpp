#include "advice/verdict.h"

#include "advice/meeting_gate.h"

namespace serendip::advice {
namespace {

bool prefersAcceptance(const Utilities& worth) {
  return worth.accept > worth.ignore && (!worth.block || worth.accept > *worth.block);
}

} // namespace

Verdict judge(const Cues& seen, const Probabilities& probable, const SenderHistory& history,
              const Philosophy& philosophy) {
  const auto worth = utilities(probable, history, philosophy);
  Verdict verdict{worth, choose(worth, philosophy.look), false};
  if (philosophy.needsMeeting && prefersAcceptance(worth) && !saysBothMet(seen)) {
    verdict.choice.action = Action::lookFirst;
    verdict.notMet = true;
  }
  return verdict;
}

} // namespace serendip::advice
