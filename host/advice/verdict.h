#pragma once

#include "advice/expected_utility.h"
#include "advice/model.h"
#include "advice/philosophy.h"
#include "domain/sender_history.h"

namespace serendip::advice {

/// What one philosophy makes of what is probable.
struct Verdict {
  Utilities worth;
  Choice choice;
  bool notMet; ///< it would accept, but only somebody met
};

Verdict judge(const Observation&, const Assessment&, const SenderHistory&, const Philosophy&);

} // namespace serendip::advice
