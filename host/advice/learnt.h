#pragma once

#include "advice/attention.h"
#include "advice/contribution.h"
#include "advice/cue.h"
#include "advice/running_score.h"
#include "advice/usual_rates.h"

#include <array>
#include <cstdint>
#include <vector>

namespace serendip::advice {

/// Three numbers that are learnt, one a head, with the sums of their squared gradients (AdaGrad).
struct LearntNumbers {
  Contribution value;
  Contribution squares;
};

/// The same for one place of the text features. A fourth lane that is never used lets the compiler take all in one.
struct LearntPlace {
  std::array<float, 4> value{};
  std::array<float, 4> squares{};
};

/// All that this user's lessons changed. What was never taught is zero, and has no effect.
struct Learnt {
  std::uint64_t lessons = 0;
  LearntNumbers start;                        ///< added to the prior's
  std::array<LearntNumbers, kWeights> cues{}; ///< added to the prior's weights
  std::vector<LearntPlace> places;            ///< of the text features; empty until the first lesson
  LearntNumbers slope{{1, 1, 1}, {}};         ///< calibration: the logit is slope · z + offset
  LearntNumbers offset;
  UsualRates rates;
  Attention attention;
  RunningScore score;
};

} // namespace serendip::advice
