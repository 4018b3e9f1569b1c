#pragma once

#include "advice/contribution.h"
#include "advice/expected_labels.h"

namespace serendip::advice {

/// How often each thing followed, whatever was asked: what is left to say when the model cannot be trusted.
struct UsualRates {
  Contribution happened; ///< sums of lesson weights, by how probably it happened
  Contribution taught;

  /// `weight` ≥ 0.
  void add(const ExpectedLabels&, double weight);

  /// The log-odds of the rates, the prior's `start` counting like ten lessons.
  Contribution logits(const Contribution& start) const;
};

} // namespace serendip::advice
