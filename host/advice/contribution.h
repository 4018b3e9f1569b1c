#pragma once

#include <array>

namespace serendip::advice {

/// What something adds to the log-odds of each outcome (outcome_model.h says of what against what).
struct Contribution {
  double exchange = 0;
  double pitch = 0;
  double unwelcome = 0;

  /// What it adds to the score.
  constexpr double weight() const { return exchange - pitch - unwelcome; }

  constexpr Contribution& operator+=(const Contribution& more) {
    exchange += more.exchange;
    pitch += more.pitch;
    unwelcome += more.unwelcome;
    return *this;
  }

  /// Each of its numbers by that of `factor`.
  constexpr Contribution times(const Contribution& factor) const {
    return {exchange * factor.exchange, pitch * factor.pitch, unwelcome * factor.unwelcome};
  }

  friend constexpr bool operator==(const Contribution&, const Contribution&) = default;
};

inline constexpr std::size_t kHeads = 3;

/// The three regressions, in the order in which the arrays of the learner keep them.
inline constexpr std::array<double Contribution::*, kHeads> kEachHead{&Contribution::exchange, &Contribution::pitch,
                                                                      &Contribution::unwelcome};

} // namespace serendip::advice
