#pragma once

#include "registration/browser.h"

#include <optional>
#include <string>
#include <string_view>

namespace serendip::registration {

/// The family whose extensions have such ids: 32 letters a to p in Chromium, `name@domain` or a UUID in braces in
/// Firefox. Nothing for any other text; one malformed entry would make both refuse the whole manifest.
std::optional<Family> familyOfExtension(std::string_view id);

/// How a manifest names the extension, and how a browser names it to the host.
std::string callerName(Family, std::string_view id);

} // namespace serendip::registration
