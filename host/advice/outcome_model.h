// Three logits, silence the rest: a continuation-ratio model (Fienberg 1980; Agresti, Categorical Data Analysis), the
// worst first,
//
//   P(unwelcome) = s(z_unwelcome)
//   P(pitch)     = (1 - s(z_unwelcome)) s(z_pitch)
//   P(exchange)  = (1 - s(z_unwelcome)) (1 - s(z_pitch)) s(z_exchange)
//   P(silence)   = what is left,                          s(z) = 1 / (1 + exp(-z)).
//
// Rejected: a softmax, in which a sign of a pitch makes harm less probable and so can raise the worth of accepting; and
// three independent logits, which can add up to more than one. Here each logit stays a binary regression of its own, to
// be learnt apart, and more of a bad logit never makes accepting worth more.
#pragma once

#include "advice/contribution.h"

namespace serendip::advice {

/// What follows an acceptance, by probability. Adds up to 1.
struct Probabilities {
  double exchange;
  double silence;
  double pitch;
  double unwelcome;
};

/// The probabilities of which these are the log-odds.
Probabilities probabilities(const Contribution& logits);

/// The log-odds of which these are the probabilities.
Contribution logitsOf(const Probabilities&);

} // namespace serendip::advice
