#include "platform/reason.h"

#include "platform/text_windows.h"

#include <array>

#include <windows.h>

namespace serendip::platform {

std::string reason(std::error_code error) {
  if (error.category() != std::system_category()) {
    return error.message(); // English, of the C library
  }
  std::array<wchar_t, 512> text{};
  const DWORD length = FormatMessageW(
      FORMAT_MESSAGE_FROM_SYSTEM | FORMAT_MESSAGE_IGNORE_INSERTS | FORMAT_MESSAGE_MAX_WIDTH_MASK, nullptr,
      static_cast<DWORD>(error.value()), 0, text.data(), static_cast<DWORD>(text.size()), nullptr);
  if (length == 0) {
    return "error " + std::to_string(error.value());
  }
  std::wstring_view said(text.data(), length);
  said = said.substr(0, said.find_last_not_of(L" .\r\n") + 1); // it stands in brackets
  return utf8(said);
}

std::error_code lastError() {
  return {static_cast<int>(GetLastError()), std::system_category()};
}

} // namespace serendip::platform
