#include "platform/arguments.h"

#include "platform/text_windows.h"

#include <memory>

#include <windows.h>

#include <shellapi.h>

namespace serendip::platform {

std::vector<std::string> arguments(int /*count*/, char** /*values*/) {
  int count = 0;
  const std::unique_ptr<wchar_t*, decltype(&LocalFree)> values(CommandLineToArgvW(GetCommandLineW(), &count),
                                                               &LocalFree);
  std::vector<std::string> result;
  for (int i = 1; values && i < count; ++i) {
    result.push_back(utf8(values.get()[i]));
  }
  return result;
}

} // namespace serendip::platform
