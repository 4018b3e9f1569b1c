#include "cli/terminal_json.h"

#include "cli/terminal_text.h"
#include "unicode/code_points.h"

#include <array>
#include <cstdio>

namespace serendip::cli {
namespace {

/// All that harms lies below U+10000.
std::string escaped(std::int32_t codePoint) {
  std::array<char, 8> text{};
  const int size = std::snprintf(text.data(), text.size(), "\\u%04x", static_cast<unsigned>(codePoint) & 0xFFFFU);
  return {text.data(), static_cast<std::size_t>(size)};
}

} // namespace

std::string terminalJson(const nlohmann::json& value) {
  const auto text = value.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
  std::string result;
  for (std::string_view rest = text; !rest.empty();) {
    const auto before = rest;
    const auto codePoint = unicode::takeCodePoint(rest);
    const bool layout = codePoint == '\n'; // a line break within a text is escaped by dump()
    result +=
        harmful(codePoint) && !layout ? escaped(codePoint) : std::string(before.substr(0, before.size() - rest.size()));
  }
  return result;
}

} // namespace serendip::cli
