#pragma once

#include <cstdint>
#include <string_view>

namespace serendip::unicode {

inline constexpr std::int32_t kNotText = -1;
inline constexpr std::int32_t kAsciiEnd = 0x80;

constexpr bool isAsciiDigit(std::int32_t codePoint) {
  return codePoint >= '0' && codePoint <= '9';
}

constexpr bool isAsciiUpperCase(std::int32_t codePoint) {
  return codePoint >= 'A' && codePoint <= 'Z';
}

constexpr bool isAsciiLowerCase(std::int32_t codePoint) {
  return codePoint >= 'a' && codePoint <= 'z';
}

constexpr bool isAsciiLetter(std::int32_t codePoint) {
  return isAsciiLowerCase(codePoint) || isAsciiUpperCase(codePoint);
}

namespace beyond_ascii {
std::int32_t takeCodePoint(std::string_view& text);
bool isLetter(std::int32_t codePoint);
bool isUpperCase(std::int32_t codePoint);
bool isLowerCase(std::int32_t codePoint);
bool isLetterOrDigit(std::int32_t codePoint);
} // namespace beyond_ascii

// Most letters of most notes are ASCII: answered here, without a call, which halves the time a note takes.

/// Takes the first code point off `text`; kNotText for a byte that is not UTF-8. `text` must not be empty.
inline std::int32_t takeCodePoint(std::string_view& text) {
  if (const auto first = static_cast<unsigned char>(text.front()); first < kAsciiEnd) {
    text.remove_prefix(1);
    return first;
  }
  return beyond_ascii::takeCodePoint(text);
}

inline bool isLetter(std::int32_t codePoint) {
  return codePoint < kAsciiEnd ? isAsciiLetter(codePoint) : beyond_ascii::isLetter(codePoint);
}

inline bool isUpperCase(std::int32_t codePoint) {
  return codePoint < kAsciiEnd ? isAsciiUpperCase(codePoint) : beyond_ascii::isUpperCase(codePoint);
}

inline bool isLowerCase(std::int32_t codePoint) {
  return codePoint < kAsciiEnd ? isAsciiLowerCase(codePoint) : beyond_ascii::isLowerCase(codePoint);
}

inline bool isLetterOrDigit(std::int32_t codePoint) {
  return codePoint < kAsciiEnd ? isAsciiLetter(codePoint) || isAsciiDigit(codePoint)
                               : beyond_ascii::isLetterOrDigit(codePoint);
}

bool isCurrencySign(std::int32_t codePoint);

} // namespace serendip::unicode
