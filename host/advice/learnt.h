#pragma once

#include "advice/attention.h"
#include "advice/contribution.h"
#include "advice/cue.h"
#include "advice/running_score.h"
#include "advice/taught_places.h"
#include "advice/usual_rates.h"

#include <array>
#include <cstdint>

namespace serendip::advice {

/// Three numbers that are learnt, one a head, with the sums of their squared gradients (AdaGrad).
struct LearntNumbers {
  Contribution value;
  Contribution squares;
};

/// All that this user's lessons changed. What was never taught is zero, and has no effect.
struct Learnt {
  std::uint64_t lessons = 0;
  LearntNumbers start;                        ///< added to the prior's
  std::array<LearntNumbers, kWeights> cues{}; ///< added to the prior's weights
  TaughtPlaces places;                        ///< of the text features
  LearntNumbers slope{{1, 1, 1}, {}};         ///< calibration: the logit is slope · z + offset
  LearntNumbers offset;
  UsualRates rates;
  Attention attention;
  RunningScore score;
};

} // namespace serendip::advice
