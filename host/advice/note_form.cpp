#include "advice/note_form.h"

#include "advice/code_points.h"

#include <cstdint>

namespace serendip::advice {
namespace {

constexpr int kFewestLetters = 20;
constexpr int kManyEmoji = 3;

constexpr bool isEmoji(std::int32_t codePoint) {
  return (codePoint >= 0x1F300 && codePoint <= 0x1FAFF) || (codePoint >= 0x2600 && codePoint <= 0x27BF);
}

/// Whether the text ends, spaces aside, in a digit.
bool endsInDigit(std::string_view text) {
  while (!text.empty() && text.back() == ' ') {
    text.remove_suffix(1);
  }
  return !text.empty() && isAsciiDigit(text.back());
}

bool beginsWithDigit(std::string_view text) {
  while (!text.empty() && text.front() == ' ') {
    text.remove_prefix(1);
  }
  return !text.empty() && isAsciiDigit(text.front());
}

} // namespace

bool isMostlyCapitals(std::string_view note) {
  int capitals = 0;
  int cased = 0;
  while (!note.empty()) {
    const auto codePoint = takeCodePoint(note);
    const bool capital = isUpperCase(codePoint);
    capitals += capital ? 1 : 0;
    cased += capital || isLowerCase(codePoint) ? 1 : 0;
  }
  return cased >= kFewestLetters && capitals * 5 >= cased * 3;
}

bool hasManyEmoji(std::string_view note) {
  int count = 0;
  while (!note.empty() && count < kManyEmoji) {
    count += isEmoji(takeCodePoint(note)) ? 1 : 0;
  }
  return count >= kManyEmoji;
}

bool hasSumOfMoney(std::string_view folded) {
  // Only a digit beside the sign counts, and spaces are looked over once a sign: runs of spaces between signs would
  // otherwise be walked again for each.
  constexpr std::size_t kNear = 4;
  auto rest = folded;
  while (!rest.empty()) {
    const auto begin = folded.size() - rest.size();
    const auto codePoint = takeCodePoint(rest);
    auto after = rest;
    if (codePoint == 'e' || codePoint == 'u') {
      const auto code = folded.substr(begin, 3);
      const bool wordBefore = begin > 0 && isAsciiLetter(folded[begin - 1]);
      const bool wordAfter =
          begin + 3 < folded.size() && isAsciiLetter(folded[begin + 3]) && folded.substr(begin, 4) != "euro";
      if ((code != "eur" && code != "usd") || wordBefore || wordAfter) {
        continue;
      }
      after = folded.substr(begin + (folded.substr(begin, 4) == "euro" ? 4 : 3));
    } else if (!isCurrencySign(codePoint)) {
      continue;
    }
    const auto from = begin > kNear ? begin - kNear : 0;
    if (endsInDigit(folded.substr(from, begin - from)) || beginsWithDigit(after.substr(0, kNear))) {
      return true;
    }
  }
  return false;
}

} // namespace serendip::advice
