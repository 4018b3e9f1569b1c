#include "archive/profile_address.h"

#include "shapes/limits.h"
#include "unicode/code_points.h"
#include "unicode/lower_case.h"

#include <algorithm>

namespace serendip::archive {
namespace {

/// What stands behind the host's name, if the address is one of LinkedIn's.
std::optional<std::string_view> pathOf(std::string_view address) {
  constexpr std::string_view kHost = "linkedin.com";
  if (const auto scheme = address.find("://"); scheme != std::string_view::npos) {
    address.remove_prefix(scheme + 3);
  }
  const auto path = address.find('/');
  const auto host = address.substr(0, path);
  if (path == std::string_view::npos || host.size() < kHost.size()) {
    return std::nullopt;
  }
  const auto name = unicode::lowerCase(host);
  const bool ours = name == kHost || name.ends_with(".linkedin.com");
  return ours ? std::optional(address.substr(path)) : std::nullopt;
}

int hexadecimal(char digit) {
  if (unicode::isAsciiDigit(digit)) {
    return digit - '0';
  }
  const char lower = unicode::isAsciiUpperCase(digit) ? static_cast<char>(digit - 'A' + 'a') : digit;
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::optional<std::string> decoded(std::string_view segment) {
  std::string text;
  while (!segment.empty()) {
    if (segment.front() != '%') {
      text += segment.front();
      segment.remove_prefix(1);
      continue;
    }
    const int high = segment.size() > 2 ? hexadecimal(segment[1]) : -1;
    const int low = segment.size() > 2 ? hexadecimal(segment[2]) : -1;
    if (high < 0 || low < 0) {
      return std::nullopt;
    }
    text += static_cast<char>(high * 16 + low);
    segment.remove_prefix(3);
  }
  return text;
}

/// UTF-8 of at most `most` code points that stays one segment wherever it becomes part of an address again.
bool isSegment(std::string_view text, std::size_t most) {
  constexpr std::int32_t kDelete = 0x7F;
  constexpr std::int32_t kLastControl = 0x9F;
  if (text.empty() || text == "." || text == "..") {
    return false;
  }
  for (std::size_t count = 0; !text.empty(); ++count) {
    const auto codePoint = unicode::takeCodePoint(text);
    const bool control = codePoint <= ' ' || (codePoint >= kDelete && codePoint <= kLastControl);
    if (count == most || codePoint == unicode::kNotText || control || codePoint == '/' || codePoint == '\\') {
      return false;
    }
  }
  return true;
}

/// "ACoAA…": the same person under an encoded id, which distinguishes case.
bool isMemberId(std::string_view segment) {
  constexpr std::string_view kBegin = "ACoA";
  constexpr std::size_t kShortest = 12;
  const auto belongs = [](char c) {
    return unicode::isAsciiLetter(c) || unicode::isAsciiDigit(c) || c == '_' || c == '-';
  };
  return segment.size() >= kShortest && segment.starts_with(kBegin) && std::ranges::all_of(segment, belongs);
}

} // namespace

std::optional<SenderKey> readProfileAddress(std::string_view address) {
  const auto path = pathOf(address);
  if (!path || !path->starts_with("/in/")) {
    return std::nullopt;
  }
  const auto rest = path->substr(4);
  auto segment = decoded(rest.substr(0, rest.find_first_of("/?#")));
  if (!segment || !isSegment(*segment, shapes::limits::kSlug)) {
    return std::nullopt;
  }
  if (isMemberId(*segment)) {
    return SenderKey{.slug = std::nullopt, .memberId = std::move(segment)};
  }
  return SenderKey{.slug = unicode::lowerCase(*segment), .memberId = std::nullopt};
}

std::string textOf(const SenderKey& key) {
  return key.slug ? "in/" + *key.slug : "id/" + key.memberId.value_or("");
}

} // namespace serendip::archive
