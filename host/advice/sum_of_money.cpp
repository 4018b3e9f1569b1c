#include "advice/sum_of_money.h"

#include "unicode/code_points.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace serendip::advice {
namespace {

constexpr std::array<std::string_view, 4> kCodes{"eur", "usd", "chf", "gbp"};
constexpr std::array<std::string_view, 4> kNames{"euro", "euros", "dollar", "dollars"};

constexpr std::size_t kNear = 3; // bytes looked at beside a sign: a run of spaces must not be walked for every sign

bool isOneOf(const auto& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool endsInDigit(std::string_view text) {
  const auto last = text.find_last_not_of(' ');
  return last != std::string_view::npos && unicode::isAsciiDigit(text[last]);
}

bool beginsWithDigit(std::string_view text) {
  const auto first = text.find_first_not_of(' ');
  return first != std::string_view::npos && unicode::isAsciiDigit(text[first]);
}

/// What is left of a word behind the digits it begins with: "eur" of "500eur".
std::string_view behindDigits(std::string_view word) {
  word.remove_prefix(std::min(word.find_first_not_of("0123456789"), word.size()));
  return word;
}

bool signBesideNumber(std::string_view text) {
  auto rest = text;
  while (!rest.empty()) {
    const auto at = text.size() - rest.size();
    if (!unicode::isCurrencySign(unicode::takeCodePoint(rest))) {
      continue;
    }
    const auto from = at - std::min(at, kNear);
    if (endsInDigit(text.substr(from, at - from)) || beginsWithDigit(rest.substr(0, kNear))) {
      return true;
    }
  }
  return false;
}

bool wordBesideNumber(const unicode::FoldedText& text) {
  for (std::size_t i = 0; i < text.words(); ++i) {
    const auto unit = behindDigits(text.word(i));
    const bool code = isOneOf(kCodes, unit);
    if (!code && !isOneOf(kNames, unit)) {
      continue;
    }
    const bool numberBefore = unit.size() < text.word(i).size() || (i > 0 && endsInDigit(text.word(i - 1)));
    const bool numberBehind = i + 1 < text.words() && beginsWithDigit(text.word(i + 1));
    if (numberBefore || (code && numberBehind)) {
      return true;
    }
  }
  return false;
}

} // namespace

bool hasSumOfMoney(const unicode::FoldedText& text) {
  return signBesideNumber(text.text()) || wordBesideNumber(text);
}

} // namespace serendip::advice
