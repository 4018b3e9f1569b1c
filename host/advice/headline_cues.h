#pragma once

#include "advice/cue.h"

#include <string_view>

namespace serendip::advice {

/// The families that the headline names (headline_lexicon.h). A headline may name several.
void addHeadlineCues(std::string_view headline, Cues&);

} // namespace serendip::advice
