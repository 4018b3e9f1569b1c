#include "platform/program_file.h"

#include <unistd.h>

namespace serendip::platform {

ProgramFile programFile(const std::filesystem::path& path) {
  std::error_code unreadable; // a folder on the way that may not be entered: nothing is there for this user
  const auto status = std::filesystem::status(path, unreadable);
  if (!std::filesystem::exists(status)) {
    return ProgramFile::missing;
  }
  if (!std::filesystem::is_regular_file(status)) {
    return ProgramFile::notFile;
  }
  return access(path.c_str(), X_OK) == 0 ? ProgramFile::executable : ProgramFile::notExecutable;
}

} // namespace serendip::platform
