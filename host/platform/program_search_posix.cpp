#include "platform/program_file.h"
#include "platform/program_search.h"

#include <cstdlib>

namespace serendip::platform {

std::optional<std::filesystem::path> findProgram(std::string_view name) {
  const char* value = std::getenv("PATH");
  std::string_view rest = value == nullptr ? "" : value;
  while (!rest.empty()) {
    const auto end = rest.find(':');
    const std::filesystem::path folder(rest.substr(0, end));
    if (folder.is_absolute() && programFile(folder / name) == ProgramFile::executable) {
      return folder / name;
    }
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return std::nullopt;
}

} // namespace serendip::platform
