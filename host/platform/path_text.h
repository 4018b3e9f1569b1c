#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace serendip::platform {

/// The path that a person or a file gave as text; on Windows the text is UTF-8, which std::filesystem::path itself
/// would take for the user's code page.
std::filesystem::path pathOf(std::string_view text);

} // namespace serendip::platform
