#include "platform/command_line_windows.h"

#include "platform/text_windows.h"

namespace serendip::platform {
namespace {

/// In quotation marks; a backslash counts for itself unless a quotation mark follows, and then every one is doubled.
std::wstring quoted(const std::wstring& word) {
  std::wstring result = L"\"";
  std::size_t backslashes = 0;
  for (const wchar_t c : word) {
    if (c == L'"') {
      result.append(backslashes + 1, L'\\');
    }
    backslashes = c == L'\\' ? backslashes + 1 : 0;
    result += c;
  }
  return result.append(backslashes, L'\\') + L'"';
}

} // namespace

std::wstring commandLine(const std::vector<std::string>& words) {
  std::wstring line;
  for (const auto& word : words) {
    line += (line.empty() ? L"" : L" ") + quoted(utf16(word));
  }
  return line;
}

} // namespace serendip::platform
