#pragma once

#include "advice/cue.h"

#include <string_view>

namespace serendip::advice {

/// What the sender's own words show: their length, their wording (note_lexicon.h) and their form.
void addNoteCues(std::string_view note, Cues&);

} // namespace serendip::advice
