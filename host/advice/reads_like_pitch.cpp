#include "advice/reads_like_pitch.h"

#include "advice/kinds/kind_reading.h"
#include "advice/prior.h"

namespace serendip::advice {

bool readsLikePitch(std::string_view message) {
  const auto read = readKinds({message, std::nullopt}, builtInPrior()->kinds);
  return of(read.probability, Kind::seller) + of(read.probability, Kind::coach) > 0.5;
}

} // namespace serendip::advice
