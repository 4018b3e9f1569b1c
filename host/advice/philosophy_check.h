#pragma once

#include "advice/philosophy.h"

namespace serendip::advice {

/// Whether even the best of requests, of somebody with whom there was an exchange before, would be ignored or looked at
/// for ever. Somebody who wants that needs no advice, so it is taken for a slip.
bool acceptsNobody(const Philosophy&);

} // namespace serendip::advice
