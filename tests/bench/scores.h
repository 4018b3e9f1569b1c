#pragma once

#include <vector>

namespace bench {

struct Foretold {
  double probability; ///< of being unwanted
  bool unwanted;
};

struct Scores {
  double f1;  ///< of what is at least as likely unwanted as not; 0 if nothing is unwanted and nothing was found
  double auc; ///< 0.5 where all rows have the same label
  double brier;
  double ece; ///< expected calibration error over 15 bins of equal width
  double logLoss;
};

Scores scoresOf(const std::vector<Foretold>&);

} // namespace bench
