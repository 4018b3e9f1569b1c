// Online logistic regression, one for each of the three logits, by AdaGrad (Duchi, Hazan, Singer, JMLR 2011), with a
// likelihood that allows for wrong labels (Natarajan et al., NIPS 2013) and a calibration that follows behind.
#pragma once

#include "advice/learnt.h"
#include "advice/lesson.h"
#include "advice/observation.h"
#include "advice/prior.h"

namespace serendip::advice {

/// Log-odds before calibration. All parts add up to `sum`.
struct RawLogits {
  Contribution start;
  Contribution words;
  Contribution sum;
};

RawLogits rawLogits(const Prior&, const Learnt&, const Observation&);

/// What one cue adds to the raw logits.
Contribution cueContribution(const Prior&, const Learnt&, const Cue&);

/// The logits that probabilities are made of.
Contribution calibrated(const Learnt&, const Contribution& raw);

void learn(Learnt&, const Prior&, const Observation&, const Lesson&);

} // namespace serendip::advice
