#pragma once

#include <filesystem>

namespace serendip::platform {

/// The absolute path of the running program, links resolved. Throws std::filesystem::filesystem_error.
///
/// Linux. macOS has `_NSGetExecutablePath`, Windows `GetModuleFileNameW`.
std::filesystem::path ownProgram();

} // namespace serendip::platform
