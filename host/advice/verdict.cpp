#include "advice/verdict.h"

#include "advice/meeting_gate.h"

#include <algorithm>

namespace serendip::advice {

Verdict judge(const Observation& seen, const Assessment& assessment, const SenderHistory& history,
              const Philosophy& philosophy) {
  const bool met = saysBothMet(seen);
  auto worth = utilities(assessment.probable, history, philosophy, assessment.liking, met);
  if (has(seen.cues, CueKey::exchangeBefore) || has(seen.cues, CueKey::colleague)) {
    worth.lookFirst = std::max(worth.accept, worth.ignore) - philosophy.look; // whom one knows one need not look at
  }
  const bool mayAccept = met || !philosophy.needsMeeting;
  return {worth, choose(worth, mayAccept), !mayAccept && choose(worth).action == Action::accept};
}

} // namespace serendip::advice
