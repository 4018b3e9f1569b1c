#pragma once

#include "chance.h"
#include "worth.h"

#include "domain/decision.h"

#include <optional>

namespace serendip::simulator {

/// The user knows his own mind and often the person: he decides as the oracle would, but for one decision in ten.
Action decisionOf(const TrueWorth&, Chance&);

/// What follows the acceptance of such a sender.
Outcome outcomeOf(SenderType, Chance&);

/// What the history comes to hold of an outcome.
struct Told {
  Outcome outcome;
  double afterDays;
};

/// Of 60 % of what follows the user says so, after two weeks on average. The rest becomes silence by itself after 45
/// days, whatever it was.
Told toldOf(Outcome, Chance&);

} // namespace serendip::simulator
