#pragma once

#include "domain/decision.h"

#include <span>

namespace serendip::advice {

/// What an acceptance is worth by what follows it, in arbitrary units of which only the ratios matter. Ignoring is the
/// zero that everything else is measured against.
struct Philosophy {
  PhilosophyName name;
  double exchange;
  double silence;
  double pitch;
  double unwelcome;
  double block;      ///< what blocking itself costs, negative
  double look;       ///< what opening the profile first costs, positive
  bool needsMeeting; ///< accept is suggested only where something says that both have met
};

/// All there are, in the order they are offered. The first is the default.
std::span<const Philosophy> philosophies();

const Philosophy& philosophy(PhilosophyName);

} // namespace serendip::advice
