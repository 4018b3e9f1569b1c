#include "doctor/firefox_json.h"

#include <charconv>
#include <cstdint>
#include <optional>

namespace serendip::doctor {
namespace {

constexpr std::size_t kEscapeBytes = 6; // \uXXXX

/// What an escape at the beginning of the text stands for.
std::optional<std::uint32_t> escapedUnit(std::string_view text) {
  if (text.size() < kEscapeBytes || !text.starts_with("\\u")) {
    return std::nullopt;
  }
  std::uint32_t unit = 0;
  const auto* end = text.data() + kEscapeBytes;
  const auto [read, error] = std::from_chars(text.data() + 2, end, unit, 16);
  return error == std::errc() && read == end ? std::optional(unit) : std::nullopt;
}

bool isHigh(std::optional<std::uint32_t> unit) {
  return unit && *unit >= 0xD800 && *unit <= 0xDBFF;
}

bool isLow(std::optional<std::uint32_t> unit) {
  return unit && *unit >= 0xDC00 && *unit <= 0xDFFF;
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
