// Texts that are hardly any: what is no UTF-8, and characters of every kind.
#include "unicode/code_points.h"

#include "unicode/columns.h"
#include "unicode/is_utf8.h"
#include "unicode/lower_case.h"

#include <catch2/catch.hpp>

#include <string>

using namespace serendip::unicode;

TEST_CASE("UTF-8 is told from what is none, wherever the fault lies") {
  for (const auto& text : {std::string(), std::string("plain"), std::string(100, 'a'), std::string(9, 'a') + "é",
                           std::string("\U0001F600 and more of it")}) {
    CHECK(isUtf8(text));
  }
  for (const auto* text : {"\xFF", "12345678\xFF", "1234567\xFF\x31", "123456789012345\xC3", "\xC3", "é\x80",
                           "\xED\xA0\x80", "\xC0\xAF", "\xF5\x80\x80\x80"}) {
    INFO(text);
    CHECK_FALSE(isUtf8(text));
  }
}

TEST_CASE("lower case leaves what is no text as it is") {
  CHECK(lowerCase("ÄÖ Zoë ŁÓDŹ") == "äö zoë łódź");
  CHECK(lowerCase("A\xFF\xC3"
                  "B") == "a\xFF\xC3"
                          "b");
  CHECK(lowerCase("").empty());
}

TEST_CASE("what is no text takes a column, and is cut like text") {
  CHECK(columns("a\xFF\xC3") == 3);
  CHECK(cutToColumns("ab\xFF\xFF", 3) == "ab…");
  CHECK(cutToColumns("abc", 0) == "…");
  CHECK(cutToColumns("e\u0301\u0301\u0301x", 1) == "…");
}

TEST_CASE("letters and digits are told in every script") {
  for (const auto codePoint : {U'a', U'Z', U'7', U'é', U'ж', U'王', U'٣', U'Ⅷ', U'²'}) {
    INFO(static_cast<std::uint32_t>(codePoint));
    CHECK(isLetterOrDigit(static_cast<std::int32_t>(codePoint)));
  }
  for (const auto codePoint : {U' ', U'-', U'€', U'…', U'\u0301', U'\U0001F600'}) {
    INFO(static_cast<std::uint32_t>(codePoint));
    CHECK_FALSE(isLetterOrDigit(static_cast<std::int32_t>(codePoint)));
  }
  CHECK(isUpperCase('A'));
  CHECK(isUpperCase(U'Ж'));
  CHECK_FALSE(isUpperCase(U'ж'));
  CHECK(isLowerCase(U'ж'));
  CHECK_FALSE(isLowerCase('A'));
  CHECK(isCurrencySign(U'€'));
  CHECK(isCurrencySign('$'));
  CHECK_FALSE(isCurrencySign(U'é'));
  CHECK_FALSE(isCurrencySign('s'));
}
