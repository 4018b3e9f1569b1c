#include "advice/meeting_gate.h"

namespace serendip::advice {

bool saysBothMet(const Cues& cues) {
  return has(cues, CueKey::noteMet) || has(cues, CueKey::acceptedBefore) || has(cues, CueKey::exchangeBefore) ||
         has(cues, CueKey::colleague);
}

} // namespace serendip::advice
