#pragma once

#include "advice/philosophy.h"

#include <optional>
#include <string>
#include <string_view>

namespace serendip::advice {

inline constexpr double kLargestUtility = 1000;

/// Why a philosophy cannot be used.
struct PhilosophyProblem {
  std::string_view field; ///< the member's name
  double value;
  std::string problem; ///< a sentence for a person that ends with the next step
};

/// Nothing if the philosophy can be used: every number finite and within ±kLargestUtility, an exchange worth more than
/// silence, silence no less than a pitch, a pitch no less than something unwelcome, and neither a block nor a look a
/// gain.
std::optional<PhilosophyProblem> problemOf(const Philosophy&);

/// Whether even the best of requests would not be accepted, so that the user should be warned.
bool acceptsNobody(const Philosophy&);

} // namespace serendip::advice
