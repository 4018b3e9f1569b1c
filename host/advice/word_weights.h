#pragma once

#include "advice/contribution.h"
#include "advice/taught_places.h"
#include "advice/text_features.h"

namespace serendip::advice {

/// What the words of a request add to the raw logits.
Contribution wordsContribution(const TaughtPlaces& places, const TextFeatures&);

/// One AdaGrad step for every place the words touch. `gradient` is that of the loss by the logit, 0 for a logit of
/// which nothing is to be learnt.
void learnWords(TaughtPlaces& places, const TextFeatures&, const Contribution& gradient, double weight);

/// Rounds what was learnt to the 8 significant bits that a snapshot keeps, and forgets what is next to nothing. Part of
/// learning, at set lessons, and not of saving: so a model that was saved in between is the same as one that was not.
void settleWords(TaughtPlaces& places);

} // namespace serendip::advice
