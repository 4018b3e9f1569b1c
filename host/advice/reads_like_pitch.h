#pragma once

#include <string_view>

namespace serendip::advice {

/// Whether by its wording alone `message` is more likely a pitch than not. For messages of the past, which have no
/// card.
bool readsLikePitch(std::string_view message);

} // namespace serendip::advice
