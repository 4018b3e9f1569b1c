#pragma once

#include "advice/contribution.h"
#include "advice/lesson.h"

namespace serendip::advice {

/// How often each thing followed, whatever was asked: what is left to say when the model cannot be trusted.
struct UsualRates {
  Contribution happened; ///< sums of lesson weights
  Contribution taught;

  /// `weight` ≥ 0.
  void add(const Lesson&, double weight);

  /// The log-odds of the rates, the prior's `start` counting like ten lessons.
  Contribution logits(const Contribution& start) const;
};

} // namespace serendip::advice
