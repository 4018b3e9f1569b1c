#pragma once

#include <cmath>

namespace serendip::advice {

/// The probability of which `z` is the log-odds.
inline double logistic(double z) {
  return 1 / (1 + std::exp(-z));
}

} // namespace serendip::advice
