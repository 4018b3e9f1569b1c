#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace serendip::doctor {

/// Chromium's parser takes more than JSON: comments, a raw line break within a text, and "\x41". The last two are
/// written here as JSON has them; comments stay. Nothing for a text nested deeper than Chromium reads.
std::optional<std::string> chromiumJson(std::string_view text);

} // namespace serendip::doctor
