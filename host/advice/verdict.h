#pragma once

#include "advice/cue.h"
#include "advice/expected_utility.h"
#include "advice/outcome_model.h"
#include "advice/philosophy.h"
#include "domain/sender_history.h"

namespace serendip::advice {

/// What one philosophy makes of what is probable.
struct Verdict {
  Utilities worth;
  Choice choice;
  bool notMet; ///< it would accept, but only somebody met: so a look comes first
};

Verdict judge(const Cues& seen, const Probabilities&, const SenderHistory&, const Philosophy&);

} // namespace serendip::advice
