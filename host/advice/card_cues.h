#pragma once

#include "advice/cue.h"
#include "domain/request.h"

namespace serendip::advice {

/// What the card itself shows, apart from headline and note. What it does not show adds nothing.
void addCardCues(const Request&, Cues&);

} // namespace serendip::advice
