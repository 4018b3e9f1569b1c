#include "advice/note_form.h"

#include "unicode/code_points.h"

#include <algorithm>
#include <cstdint>

namespace serendip::advice {
namespace {

constexpr int kFewestLetters = 20;
constexpr int kManyEmoji = 3;

constexpr bool isEmoji(std::int32_t codePoint) {
  return (codePoint >= 0x1F300 && codePoint <= 0x1FAFF) || (codePoint >= 0x2600 && codePoint <= 0x27BF);
}

} // namespace

bool isMostlyCapitals(std::string_view note) {
  int capitals = 0;
  int cased = 0;
  while (!note.empty()) {
    const auto codePoint = unicode::takeCodePoint(note);
    const bool capital = unicode::isUpperCase(codePoint);
    capitals += capital ? 1 : 0;
    cased += capital || unicode::isLowerCase(codePoint) ? 1 : 0;
  }
  return cased >= kFewestLetters && capitals * 5 >= cased * 3;
}

bool hasManyEmoji(std::string_view note) {
  int count = 0;
  while (!note.empty() && count < kManyEmoji) {
    count += isEmoji(unicode::takeCodePoint(note)) ? 1 : 0;
  }
  return count >= kManyEmoji;
}

bool exclaims(std::string_view note) {
  return std::ranges::count(note, '!') >= 2;
}

int amountOfNumbers(std::string_view folded) {
  int digits = 0;
  int run = 0;
  int longest = 0;
  for (const char c : folded) {
    run = unicode::isAsciiDigit(c) ? run + 1 : 0;
    digits += unicode::isAsciiDigit(c) ? 1 : 0;
    longest = std::max(longest, run);
  }
  if (longest >= 10 || digits >= 14) {
    return 3;
  }
  if (longest >= 5 || digits >= 8) {
    return 2;
  }
  return digits >= 3 ? 1 : 0;
}

} // namespace serendip::advice
