#pragma once

#include "advice/prior.h"

#include <string_view>

namespace serendip::advice {

/// Whether by its wording alone `message` is more likely a pitch than not. For messages of the past, which have no
/// card: the base rate and the cues of a note, by the prior.
bool readsLikePitch(std::string_view message, const Prior&);

} // namespace serendip::advice
