#include "cli/terminal_text.h"

#include "platform/local_time.h"
#include "unicode/code_points.h"

#include <array>
#include <ctime>

namespace serendip::cli {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

constexpr bool within(std::int32_t codePoint, std::int32_t first, std::int32_t last) {
  return codePoint >= first && codePoint <= last;
}

std::string_view shown(std::string_view bytes, std::int32_t codePoint, std::string_view lineBreak) {
  if (codePoint == '\n') {
    return lineBreak;
  }
  if (codePoint == '\t') {
    return " ";
  }
  return harmful(codePoint) ? kReplacement : bytes;
}

std::string harmless(std::string_view text, std::string_view lineBreak) {
  std::string result;
  while (!text.empty()) {
    if (text.starts_with("\r\n")) {
      text.remove_prefix(1);
    }
    auto rest = text;
    const auto codePoint = unicode::takeCodePoint(rest);
    result += shown(text.substr(0, text.size() - rest.size()), codePoint, lineBreak);
    text = rest;
  }
  return result;
}

} // namespace

bool harmful(std::int32_t codePoint) {
  const bool control = codePoint < 0x20 || within(codePoint, 0x7F, 0x9F);
  const bool direction = codePoint == 0x061C || within(codePoint, 0x200E, 0x200F) ||
                         within(codePoint, 0x202A, 0x202E) || within(codePoint, 0x2066, 0x2069);
  const bool separator = within(codePoint, 0x2028, 0x2029);
  return codePoint == unicode::kNotText || control || direction || separator;
}

std::string terminalText(std::string_view text) {
  return harmless(text, " ");
}

std::string terminalLines(std::string_view text, std::string_view indent) {
  return harmless(text, std::string(1, '\n').append(indent));
}

std::string localDay(Instant at) {
  return localMinute(at).substr(0, std::string_view("2026-01-29").size());
}

std::string localMinute(Instant at) {
  const auto parts = platform::localTime(static_cast<std::time_t>(at.milliseconds / 1000));
  std::array<char, 32> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M", &parts)};
}

} // namespace serendip::cli
