#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace serendip::doctor {

/// Whether Chromium reads this as an entry of `allowed_origins`. What it does not read spoils the whole manifest.
bool isChromiumPattern(std::string_view entry);

/// Whether an entry lets this origin in, such as "chrome-extension://…/". The path behind an origin does not count.
bool letsIn(std::string_view entry, std::string_view origin);

} // namespace serendip::doctor
