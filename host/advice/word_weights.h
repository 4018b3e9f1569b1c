#pragma once

#include "advice/contribution.h"
#include "advice/learnt.h"
#include "advice/text_features.h"

#include <vector>

namespace serendip::advice {

/// What the words of a request add to the raw logits.
Contribution wordsContribution(const std::vector<LearntPlace>& places, const TextFeatures&);

/// One AdaGrad step for every place the words touch. `gradient` is that of the loss by the logit, 0 for a logit of
/// which nothing is to be learnt.
void learnWords(std::vector<LearntPlace>& places, const TextFeatures&, const Contribution& gradient, double weight);

} // namespace serendip::advice
