#pragma once

#include "year.h"

#include <string>
#include <vector>

namespace serendip::simulator {

/// A mean over seeds and its standard error.
struct Figure {
  double mean;
  double error; ///< 0 for a single seed
};

Figure figureOf(const std::vector<double>& ofSeeds);

struct PolicyFigures {
  std::string policy;
  Figure utility;
  Figure agreement;
  Figure looks;
  Figure utilityLooking;
  Figure lead;        ///< how much more Serendip's utility is, seed by seed, without looking
  Figure leadLooking; ///< the same if Serendip's user looks first where that is suggested
};

struct MomentFigures {
  int labels;
  Figure oracle;
  std::vector<PolicyFigures> policies; ///< Serendip first
};

/// `years` are those of one world and philosophy, one a seed; at least one.
std::vector<MomentFigures> figuresOf(const std::vector<std::vector<Moment>>& years);

} // namespace serendip::simulator
