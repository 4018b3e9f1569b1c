#include "advice/generated_slug.h"

#include "unicode/code_points.h"

#include <algorithm>

namespace serendip::advice {
namespace {

constexpr int kNameLetters = 3; // as many letters in a row could be a name
constexpr int kFewestDigits = 4;
constexpr int kFewestCharacters = 8;

struct Composition {
  int digits = 0;
  int letters = 0;
  int lettersInRow = 0; ///< the longest run
};

Composition compositionOf(std::string_view part) {
  Composition composition;
  int row = 0;
  for (const char c : part) {
    if (unicode::isAsciiDigit(c)) {
      ++composition.digits;
      row = 0;
    } else { // bytes beyond ASCII are letters of other scripts here
      ++composition.letters;
      composition.lettersInRow = std::max(composition.lettersInRow, ++row);
    }
  }
  return composition;
}

} // namespace

bool looksGenerated(std::string_view slug) {
  Composition all;
  while (!slug.empty()) {
    const auto part = compositionOf(slug.substr(0, slug.find('-')));
    const bool couldBeName = part.letters > 0 && (part.digits == 0 || part.lettersInRow >= kNameLetters);
    if (couldBeName) {
      return false;
    }
    all.digits += part.digits;
    all.letters += part.letters;
    const auto hyphen = slug.find('-');
    slug.remove_prefix(hyphen == std::string_view::npos ? slug.size() : hyphen + 1);
  }
  return all.digits >= kFewestDigits && all.digits + all.letters >= kFewestCharacters;
}

} // namespace serendip::advice
