#pragma once

#include "advice/learnt.h"
#include "advice/outcome_model.h"
#include "advice/philosophy.h"
#include "advice/suggestion.h"
#include "domain/sender_history.h"

namespace serendip::advice {

/// How probably an ignored sender asks again: n / (n + 1) after n earlier requests, 0 for a first one. Every earlier
/// request was followed by another, which one more observation that was not (a beta prior of 0 and 1) tempers. Who
/// sends what was blocked before counts as one who has asked.
double chanceOfReturn(const SenderHistory&);

/// What each action is worth under the philosophy. Ignoring is zero unless the sender is known to come back. A look
/// costs what the philosophy says and finds out nine times in ten what would follow, so that only what is good is then
/// accepted. `met`: whether something says that both have met; a philosophy that wants it accepts nobody else unseen.
Utilities utilities(const Probabilities&, const SenderHistory&, const Philosophy&, const Liking&, bool met);

struct Choice {
  Action action;
  double margin; ///< between the best two
};

/// The best action. `mayAccept`: whether accepting is among them.
Choice choose(const Utilities&, bool mayAccept = true);

} // namespace serendip::advice
