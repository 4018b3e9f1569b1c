#pragma once

#include "advice/model.h"
#include "advice/suggestion.h"

#include <vector>

namespace serendip::advice {

struct Explanation {
  std::vector<Reason> reasons;
  double other;
};

/// The cues as reasons for `action`: those that speak for it before those against it, of each the kind first and then
/// the heaviest. What does not fit into kMostReasons goes into `other`, so that what is shown and `other` always add up
/// to the score; a cue without weight tells why the action is what it is, comes last and always fits. Where there is no
/// note and little else to go by, one of them is `usualRate`.
Explanation explain(const Assessment&, Action action);

} // namespace serendip::advice
