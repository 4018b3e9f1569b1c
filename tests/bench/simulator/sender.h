#pragma once

#include "wording.h"
#include "world.h"

#include "domain/request.h"

#include <cstdint>
#include <string>

namespace serendip::simulator {

/// One invented person.
struct Sender {
  SenderType type;
  Language language;
  Request card; ///< all that stays the same from visit to visit; no note, no time
};

Sender drawSender(SenderType, const World&, const Wording&, double day, std::uint64_t number, Chance&);

/// The card as it comes on `day`: the sender's own, with or without a note.
Request drawRequest(const Sender&, const Wording&, double day, std::uint64_t number, Chance&);

/// Noon of the simulation's first day is day 0.5.
Instant instantOf(double day);

} // namespace serendip::simulator
