#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace serendip::platform {

/// The program called `name` that a shell would start: the first executable file in the folders of PATH. Relative
/// folders are skipped, since what they hold depends on where one stands.
///
/// On Windows the file has the ending .exe besides.
std::optional<std::filesystem::path> findProgram(std::string_view name);

} // namespace serendip::platform
