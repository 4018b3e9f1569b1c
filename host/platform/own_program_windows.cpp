#include "platform/own_program.h"
#include "platform/reason.h"

#include <string>

#include <windows.h>

namespace serendip::platform {

std::filesystem::path ownProgram() {
  for (std::wstring name(MAX_PATH, L'\0'); name.size() <= 1U << 16U; name.resize(name.size() * 2)) {
    const DWORD length = GetModuleFileNameW(nullptr, name.data(), static_cast<DWORD>(name.size()));
    if (length == 0) {
      break;
    }
    if (length < name.size()) { // otherwise it was cut off
      return name.substr(0, length);
    }
  }
  throw std::filesystem::filesystem_error("the path of the running program cannot be found", lastError());
}

} // namespace serendip::platform
