// What a lesson says to each logit. An ignored request was unwanted, but whether for a pitch or for something unwelcome
// the user does not say. Then each is expected as probably as the model has it (EM; Dempster, Laird, Rubin, JRSS B
// 1977). Rejected: to take every ignored request for a pitch and for nothing unwelcome, as it was until a user who is
// harassed, and ignores it, taught that nobody harasses him: after 500 labels of the simulated year that cost
// 34 of 155 per 100 requests.
#pragma once

#include "advice/contribution.h"
#include "advice/lesson.h"
#include "advice/outcome_model.h"

#include <array>
#include <optional>

namespace serendip::advice {

struct ExpectedLabel {
  double probability; ///< that it is true
  double share = 1;   ///< of the lesson's weight: how probably it was asked at all
};

/// In the order of kEachHead; absent where the lesson says nothing.
using ExpectedLabels = std::array<std::optional<ExpectedLabel>, kHeads>;

/// `believed` is what the model says of the request before the lesson.
ExpectedLabels expectedLabels(const Lesson&, const Probabilities& believed);

} // namespace serendip::advice
