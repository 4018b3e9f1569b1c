#pragma once

#include "advice/cue.h"

namespace serendip::advice {

/// Whether something says that both have met: the note, or an earlier acceptance or exchange of this user's.
bool saysBothMet(const Cues&);

} // namespace serendip::advice
