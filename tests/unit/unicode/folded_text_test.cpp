#include "unicode/folded_text.h"

#include <catch2/catch.hpp>

#include <string>

using serendip::unicode::FoldedText;

namespace {

std::string words(std::string_view text) {
  const FoldedText folded{text};
  std::string joined;
  for (std::size_t i = 0; i < folded.words(); ++i) {
    joined += (i == 0 ? "" : "|") + std::string{folded.word(i)};
  }
  return joined;
}

} // namespace

TEST_CASE("case, accents and compatibility forms do not make another word", "[advice]") {
  CHECK(words("GRÖSSE") == words("größe"));
  CHECK(words("Gründerin") == "grunderin");
  CHECK(words("ｆｕｌｌ ﬁne") == "full|fine");
  CHECK(words("gru\u0308n") == "grun");
}

TEST_CASE("invisible characters cannot hide a word", "[advice]") {
  CHECK(words("cal\u200Bend\u00ADly") == "calendly");
  CHECK(words("\u202Ebook\u202C") == "book");
}

TEST_CASE("words end at anything that is neither letter nor digit", "[advice]") {
  CHECK(words("Co-Founder, R2D2 & don’t") == "co|founder|r2d2|don|t");
  CHECK(words("") == "");
  CHECK(words("… — !") == "");
  CHECK(words("東京 Анна") == "東京|анна");
}

TEST_CASE("bytes that are not UTF-8 only separate words", "[advice]") {
  CHECK(words("one\xFFtwo\xC3") == "one|two");
}
