#pragma once

#include "advice/observation.h"

namespace serendip::advice {

/// Whether something says that both have met: the note, an earlier acceptance or exchange of this user's (a talk in the
/// archive's messages is one), or a company for which both work.
bool saysBothMet(const Observation&);

} // namespace serendip::advice
