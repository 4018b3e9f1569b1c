#pragma once

#include <string_view>

namespace serendip::advice {

/// Whether one word of the name mixes scripts whose letters look alike (Latin, Cyrillic, Greek, Armenian, Cherokee).
/// Nothing else is ever taken from a name: neither which script it is in nor two scripts side by side.
bool mixesScripts(std::string_view name);

} // namespace serendip::advice
