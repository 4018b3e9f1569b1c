#include "unicode/columns.h"

#include "unicode/code_points.h"

#include <utf8proc.h>

namespace serendip::unicode {
namespace {

/// The first code point's columns; takes it off the text.
std::size_t takeColumns(std::string_view& text) {
  const auto codePoint = takeCodePoint(text);
  return codePoint == kNotText ? 1 : static_cast<std::size_t>(utf8proc_charwidth(codePoint));
}

} // namespace

std::size_t columns(std::string_view text) {
  std::size_t sum = 0;
  while (!text.empty()) {
    sum += takeColumns(text);
  }
  return sum;
}

std::string cutToColumns(std::string_view text, std::size_t most) {
  if (columns(text) <= most) {
    return std::string(text);
  }
  auto rest = text;
  std::size_t end = 0;
  for (std::size_t sum = 0; !rest.empty();) {
    sum += takeColumns(rest);
    if (sum + 1 > most) {
      break;
    }
    end = text.size() - rest.size();
  }
  return std::string(text.substr(0, end)) + "…";
}

} // namespace serendip::unicode
