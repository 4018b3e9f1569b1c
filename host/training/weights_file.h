// Makes the file of weights that the program carries (host/advice/kinds/kind_weights.h): of all features those that
// tell most, as many as a mebibyte holds, fitted once more without the others.
#pragma once

#include "training/regression.h"

#include <string>

namespace serendip::training {

/// What it says beside the weights: found on texts that were left out.
struct Calibration {
  std::array<double, 2> temperatures; ///< of notes, of headlines
  std::array<double, 2> leastKnownShares;
};

std::string weightsFile(std::span<const Example> examples, const Calibration&);

} // namespace serendip::training
