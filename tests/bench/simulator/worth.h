#pragma once

#include "sender_type.h"

#include "advice/philosophy.h"
#include "domain/decision.h"
#include "domain/sender_history.h"

#include <optional>

namespace serendip::simulator {

/// What each action is truly worth on average, given who the sender really is.
struct TrueWorth {
  double accept;
  double ignore;
  std::optional<double> block; ///< only where the product, too, may suggest it

  /// Ignoring stands in for a block that may not be.
  double of(Action) const;
};

TrueWorth trueWorth(SenderType, const SenderHistory&, const advice::Philosophy&);

/// The best action of somebody who knows the sender's type, though not what will follow.
Action oracle(const TrueWorth&);

} // namespace serendip::simulator
