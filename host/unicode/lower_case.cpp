#include "unicode/lower_case.h"

#include "unicode/code_points.h"

#include <utf8proc.h>

#include <array>

namespace serendip::unicode {
namespace {

void append(std::string& text, std::int32_t codePoint) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(codePoint, bytes.data());
  text.append(bytes.begin(), bytes.begin() + length);
}

} // namespace

std::string lowerCase(std::string_view text) {
  std::string lower;
  lower.reserve(text.size());
  while (!text.empty()) {
    const char first = text.front();
    const auto codePoint = takeCodePoint(text);
    if (codePoint == kNotText) {
      lower += first;
    } else if (codePoint < kAsciiEnd) {
      lower += isAsciiUpperCase(codePoint) ? static_cast<char>(codePoint - 'A' + 'a') : static_cast<char>(codePoint);
    } else {
      append(lower, utf8proc_tolower(codePoint));
    }
  }
  return lower;
}

} // namespace serendip::unicode
