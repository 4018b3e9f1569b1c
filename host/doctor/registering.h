#pragma once

#include "registration/browser.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace serendip::doctor {

/// A path as a shell takes it back.
std::string shellQuoted(const std::filesystem::path&);

/// The command that registers `own` with a browser. Where `register` would refuse, since something else stands in the
/// way, the command clears the way first; where no command helps, this is a sentence. `command` is how the user calls
/// this program. Nothing is written. Throws platform::HomeUnknown.
std::string registering(const registration::Browser&, const std::filesystem::path& own, std::string_view command);

} // namespace serendip::doctor
