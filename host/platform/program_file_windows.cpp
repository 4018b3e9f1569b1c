#include "platform/program_file.h"

namespace serendip::platform {

ProgramFile programFile(const std::filesystem::path& path) {
  std::error_code unreadable;
  const auto status = std::filesystem::status(path, unreadable);
  if (!std::filesystem::exists(status)) {
    return ProgramFile::missing;
  }
  return std::filesystem::is_regular_file(status) ? ProgramFile::executable : ProgramFile::notFile;
}

} // namespace serendip::platform
