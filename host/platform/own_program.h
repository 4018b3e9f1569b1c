#pragma once

#include <filesystem>

namespace serendip::platform {

/// The absolute path of the running program, links resolved. Throws std::filesystem::filesystem_error.
std::filesystem::path ownProgram();

} // namespace serendip::platform
