#pragma once

#include "advice/outcome_model.h"
#include "advice/philosophy.h"
#include "advice/suggestion.h"
#include "domain/sender_history.h"

namespace serendip::advice {

/// How probably an ignored sender asks again: n / (n + 1) after n earlier requests, 0 for a first one. Every earlier
/// request was followed by another, which one more observation that was not (a beta prior of 0 and 1) tempers.
double chanceOfReturn(const SenderHistory&);

/// What each action is worth under the philosophy. Ignoring is zero unless the sender is known to come back.
Utilities utilities(const Probabilities&, const SenderHistory&, const Philosophy&);

struct Choice {
  Action action;
  double margin; ///< between the best two
};

/// The best action, or looking first where the best two are closer than `look`, the cost of a look.
Choice choose(const Utilities&, double look);

} // namespace serendip::advice
