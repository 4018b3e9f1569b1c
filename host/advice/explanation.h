#pragma once

#include "advice/model.h"
#include "advice/suggestion.h"

#include <vector>

namespace serendip::advice {

struct Explanation {
  std::vector<Reason> reasons;
  double other;
};

/// The cues as reasons, the heaviest first. What does not fit into kMostReasons goes into `other`, so that what is
/// shown and `other` always add up to the score; a cue without weight tells why the action is what it is and always
/// fits. Where there is no note and little else to go by, one of them is `usualRate`.
Explanation explain(const Assessment&);

} // namespace serendip::advice
