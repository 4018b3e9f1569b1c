#pragma once

#include <filesystem>

namespace serendip::platform {

/// What is at a path from which a program shall be started. Links are followed.
enum class ProgramFile {
  missing,
  notFile,       ///< a folder or a device
  notExecutable, ///< by this user
  executable,    ///< as far as one sees without starting it
};

/// Windows has no such permission: there every file is executable.
ProgramFile programFile(const std::filesystem::path&);

} // namespace serendip::platform
