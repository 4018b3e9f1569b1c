#pragma once

#include <string_view>

namespace serendip::advice {

/// At least 20 cased letters, three in five of them capitals. German capitalises nouns and stays far below.
bool isMostlyCapitals(std::string_view note);

/// At least three pictures; one or two are ordinary politeness.
bool hasManyEmoji(std::string_view note);

/// At least two exclamation marks.
bool exclaims(std::string_view note);

/// How much there is to dial, send or refer to in folded text: 0 with fewer than 3 digits, 1 for a few (a year, a
/// time), 2 for five in a row or eight in all, 3 for ten in a row or fourteen in all.
int amountOfNumbers(std::string_view folded);

} // namespace serendip::advice
