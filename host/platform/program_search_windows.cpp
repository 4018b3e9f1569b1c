#include "platform/path_text.h"
#include "platform/program_file.h"
#include "platform/program_search.h"

#include <cstdlib>

namespace serendip::platform {

std::optional<std::filesystem::path> findProgram(std::string_view name) {
  const wchar_t* value = _wgetenv(L"PATH");
  std::wstring_view rest = value == nullptr ? L"" : value;
  while (!rest.empty()) {
    const auto end = rest.find(L';');
    const std::filesystem::path folder(rest.substr(0, end));
    auto program = folder / pathOf(name);
    program += L".exe";
    if (folder.is_absolute() && programFile(program) == ProgramFile::executable) {
      return program;
    }
    rest.remove_prefix(end == std::wstring_view::npos ? rest.size() : end + 1);
  }
  return std::nullopt;
}

} // namespace serendip::platform
