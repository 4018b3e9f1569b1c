#include "advice/meeting_gate.h"

namespace serendip::advice {
namespace {

constexpr double kMoreLikelyThanNot = 0.5;

} // namespace

bool saysBothMet(const Observation& seen) {
  return of(seen.kinds.probability, Kind::met) > kMoreLikelyThanNot || has(seen.cues, CueKey::acceptedBefore) ||
         has(seen.cues, CueKey::exchangeBefore) || has(seen.cues, CueKey::colleague);
}

} // namespace serendip::advice
