// What is counted in a note has limits; each is tried on both of its sides.
#include "advice/note_form.h"
#include "advice/phone_number.h"

#include <catch2/catch.hpp>

#include <string>

using namespace serendip::advice;

namespace {

std::string times(const std::string& part, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += part;
  }
  return text;
}

} // namespace

TEST_CASE("how much there is to dial or refer to goes by digits in a row and in all", "[advice]") {
  CHECK(amountOfNumbers("") == 0);
  CHECK(amountOfNumbers("no number") == 0);
  CHECK(amountOfNumbers("1 of 2") == 0);
  CHECK(amountOfNumbers("1 of 2, at 3") == 1);
  CHECK(amountOfNumbers("in 2026") == 1);
  CHECK(amountOfNumbers(times("1 ", 7)) == 1);
  CHECK(amountOfNumbers(times("1 ", 8)) == 2);
  CHECK(amountOfNumbers("24103") == 2);
  CHECK(amountOfNumbers(times("1 ", 13)) == 2);
  CHECK(amountOfNumbers("123456789") == 2);
  CHECK(amountOfNumbers(times("1 ", 14)) == 3);
  CHECK(amountOfNumbers("1234567890") == 3);
}

TEST_CASE("three pictures are many, of either block and up to its ends", "[advice]") {
  for (const char* picture : {"\U0001F300", "\U0001F680", "\U0001FAFF", "\u2600", "\u2764", "\u27BF"}) {
    INFO(picture);
    CHECK(hasManyEmoji(times(picture, 3)));
    CHECK(hasManyEmoji("Hi " + times(std::string(picture) + " there ", 3)));
    CHECK_FALSE(hasManyEmoji(times(picture, 2)));
  }
  for (const char* sign : {"\U0001F2FF", "\U0001FB00", "\u25FF", "\u27C0", "a", "\u00FC", "\xFF"}) {
    INFO(sign);
    CHECK_FALSE(hasManyEmoji(times(sign, 9)));
  }
}

TEST_CASE("capitals are most from three in five of twenty cased letters on", "[advice]") {
  CHECK(isMostlyCapitals(times("A", 12) + times("a", 8)));
  CHECK_FALSE(isMostlyCapitals(times("A", 11) + times("a", 9)));
  CHECK_FALSE(isMostlyCapitals(times("A", 19)));
  CHECK(isMostlyCapitals(times("A", 20)));
  CHECK(isMostlyCapitals(times("\u00C4 1! ", 20)));
  CHECK_FALSE(isMostlyCapitals(times("\u738B", 40)));
}

TEST_CASE("two exclamation marks exclaim, wherever they stand", "[advice]") {
  CHECK(exclaims("Hi! See you!"));
  CHECK_FALSE(exclaims("Hi!"));
  CHECK_FALSE(exclaims(""));
}

TEST_CASE("a telephone number has as many digits as one can have", "[advice]") {
  CHECK(hasPhoneNumber("+49 431 1234567"));
  CHECK(hasPhoneNumber("+123456789"));
  CHECK_FALSE(hasPhoneNumber("+12345678"));
  CHECK(hasPhoneNumber("+123456789012345"));
  CHECK_FALSE(hasPhoneNumber("+1234567890123456"));
  CHECK(hasPhoneNumber("+(49) 431 1234567"));
  CHECK(hasPhoneNumber("+ 49 431 1234567"));
  CHECK(hasPhoneNumber("012345678"));
  CHECK_FALSE(hasPhoneNumber("01234567"));
  CHECK(hasPhoneNumber("01234567890123"));
  CHECK_FALSE(hasPhoneNumber("012345678901234"));
  CHECK(hasPhoneNumber("0431/1234567"));
  CHECK(hasPhoneNumber("call me: 0431 12 34 567, please"));
}

TEST_CASE("dates, years, sums and parts of words are no telephone numbers", "[advice]") {
  CHECK_FALSE(hasPhoneNumber("01.02.2026.12"));
  CHECK_FALSE(hasPhoneNumber("123456789"));
  CHECK_FALSE(hasPhoneNumber("x0431 1234567"));
  CHECK_FALSE(hasPhoneNumber("a+b 123456789"));
  CHECK(hasPhoneNumber("415-555-0100"));
  CHECK(hasPhoneNumber("(415) 555-0100"));
  CHECK_FALSE(hasPhoneNumber("415-555-010"));
  CHECK_FALSE(hasPhoneNumber("415-555-0100-12"));
  CHECK_FALSE(hasPhoneNumber("41-5555-0100"));
  CHECK_FALSE(hasPhoneNumber("1 2 3 4 5 6 7"));
}
