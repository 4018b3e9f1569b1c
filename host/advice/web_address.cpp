#include "advice/web_address.h"

#include "unicode/code_points.h"

#include <algorithm>
#include <array>

namespace serendip::advice {
namespace {

// Without a path behind them only these endings count: ".me", ".io" and ".at" also follow a missing space.
constexpr std::array<std::string_view, 7> kPlainEndings{"com", "org", "net", "de", "eu", "info", "biz"};

constexpr bool isLabelCharacter(char c) {
  return unicode::isAsciiLetter(c) || unicode::isAsciiDigit(c) || c == '-';
}

constexpr bool endsToken(char c) {
  switch (c) {
  case ' ':
  case '\t':
  case '\r':
  case '\n':
  case '(':
  case ')':
  case ',':
  case ';':
  case '<':
  case '>':
  case '"':
  case '\'':
    return true;
  default:
    return false;
  }
}

std::string_view leadingLabel(std::string_view text) {
  const auto end = std::ranges::find_if_not(text, isLabelCharacter);
  return text.substr(0, static_cast<std::size_t>(end - text.begin()));
}

bool isDomain(std::string_view token) {
  auto name = leadingLabel(token);
  if (name.size() < 2 || token.starts_with("asp.net")) {
    return false;
  }
  token.remove_prefix(name.size());
  while (token.starts_with('.')) {
    token.remove_prefix(1);
    const auto label = leadingLabel(token);
    token.remove_prefix(label.size());
    const bool letters = label.size() >= 2 && std::ranges::all_of(label, unicode::isAsciiLetter);
    if (letters && token.starts_with('/') && token.size() > 1) {
      return true;
    }
    const bool ends = !token.starts_with('.') || token.size() == 1;
    if (ends && !token.starts_with('@') && std::ranges::find(kPlainEndings, label) != kPlainEndings.end()) {
      return true;
    }
  }
  return false;
}

} // namespace

bool hasWebAddress(std::string_view folded) {
  if (folded.find("http://") != std::string_view::npos || folded.find("https://") != std::string_view::npos) {
    return true;
  }
  while (!folded.empty()) {
    const auto end = std::ranges::find_if(folded, endsToken) - folded.begin();
    const auto token = folded.substr(0, static_cast<std::size_t>(end));
    folded.remove_prefix(std::min(token.size() + 1, folded.size()));
    if (token.starts_with("www.") && token.size() > 6) {
      return true;
    }
    if (token.find('@') == std::string_view::npos && isDomain(token)) {
      return true;
    }
  }
  return false;
}

} // namespace serendip::advice
