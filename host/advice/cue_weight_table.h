#pragma once

#include "advice/contribution.h"
#include "advice/cue.h"

#include <array>
#include <string_view>

namespace serendip::advice {

using CueWeightTable = std::array<Contribution, kWeights>;

/// Reads cue-weights.tsv. Throws PriorError for a weight that is missing, twice there, unknown, not a number or beyond
/// ±10 (odds of 22,000 to 1, which nobody can mean).
CueWeightTable readCueWeights(std::string_view file, std::string_view text);

} // namespace serendip::advice
