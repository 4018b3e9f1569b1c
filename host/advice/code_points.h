#pragma once

#include <cstdint>
#include <string_view>

namespace serendip::advice {

inline constexpr std::int32_t kNotText = -1;

/// Takes the first code point off `text`; kNotText for a byte that is not UTF-8. `text` must not be empty.
std::int32_t takeCodePoint(std::string_view& text);

bool isLetter(std::int32_t codePoint);
bool isUpperCase(std::int32_t codePoint);
bool isLowerCase(std::int32_t codePoint);
bool isLetterOrDigit(std::int32_t codePoint);
bool isCurrencySign(std::int32_t codePoint);

constexpr bool isAsciiDigit(std::int32_t codePoint) {
  return codePoint >= '0' && codePoint <= '9';
}

constexpr bool isAsciiLetter(std::int32_t codePoint) {
  return (codePoint >= 'a' && codePoint <= 'z') || (codePoint >= 'A' && codePoint <= 'Z');
}

} // namespace serendip::advice
