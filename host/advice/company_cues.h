#pragma once

#include "advice/cue.h"
#include "domain/sender_history.h"

namespace serendip::advice {

/// What this user knows of the company that the headline names: how others of it turned out, whether it is new to the
/// network, and whether several of it ask at once.
void addCompanyCues(const CompanyHistory&, Cues&);

} // namespace serendip::advice
