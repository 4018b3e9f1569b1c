#include "platform/program_search.h"

#include <cstdlib>
#include <string>

#include <unistd.h>

namespace serendip::platform {
namespace {

bool executable(const std::filesystem::path& file) {
  std::error_code unreadable;
  return std::filesystem::is_regular_file(file, unreadable) && access(file.c_str(), X_OK) == 0;
}

} // namespace

std::optional<std::filesystem::path> findProgram(std::string_view name) {
  const char* value = std::getenv("PATH");
  std::string_view rest = value == nullptr ? "" : value;
  while (!rest.empty()) {
    const auto end = rest.find(':');
    const std::filesystem::path folder(rest.substr(0, end));
    if (folder.is_absolute() && executable(folder / name)) {
      return folder / name;
    }
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return std::nullopt;
}

} // namespace serendip::platform
