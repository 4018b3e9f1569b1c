#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace serendip::platform {

/// The program called `name` that a shell would start: the first executable file in the folders of PATH. Relative
/// folders are skipped, since what they hold depends on where one stands.
///
/// POSIX. Windows would add the endings of PATHEXT; no name is looked for there.
std::optional<std::filesystem::path> findProgram(std::string_view name);

} // namespace serendip::platform
