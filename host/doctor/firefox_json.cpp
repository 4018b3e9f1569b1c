#include "doctor/firefox_json.h"

#include <charconv>
#include <cstdint>

namespace serendip::doctor {
namespace {

constexpr std::size_t kEscapeBytes = 6; // \uXXXX

/// What an escape at the beginning of the text stands for; 0, which is no surrogate, where there is none.
std::uint32_t escapedUnit(std::string_view text) {
  if (text.size() < kEscapeBytes || !text.starts_with("\\u")) {
    return 0;
  }
  std::uint32_t unit = 0;
  const auto* end = text.data() + kEscapeBytes;
  const auto [read, error] = std::from_chars(text.data() + 2, end, unit, 16);
  return error == std::errc() && read == end ? unit : 0;
}

bool isHigh(std::uint32_t unit) {
  return unit >= 0xD800 && unit <= 0xDBFF;
}

bool isLow(std::uint32_t unit) {
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

} // namespace

std::string firefoxJson(std::string_view text) {
  std::string made;
  while (!text.empty()) {
    const auto unit = escapedUnit(text);
    std::size_t taken = text.front() == '\\' ? 2 : 1;
    if (isHigh(unit) && isLow(escapedUnit(text.substr(kEscapeBytes)))) {
      taken = 2 * kEscapeBytes;
    } else if (isHigh(unit) || isLow(unit)) {
      made += "\\ufffd";
      text.remove_prefix(kEscapeBytes);
      continue;
    }
    made += text.substr(0, taken);
    text.remove_prefix(taken < text.size() ? taken : text.size());
  }
  return made;
}

} // namespace serendip::doctor
