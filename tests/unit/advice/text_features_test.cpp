#include "advice/text_features.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using namespace serendip::advice;

namespace {

TextFeatures featuresOf(const std::string& text, std::uint32_t space = 1) {
  TextFeatureCollector collector;
  collector.add(serendip::unicode::FoldedText{text}, space);
  return collector.take();
}

std::string repeated(const std::string& part, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) {
    text += part + static_cast<char>('a' + i % 26) + static_cast<char>('a' + i / 26 % 26);
  }
  return text;
}

} // namespace

TEST_CASE("case, compatibility forms and which digit it is make no other feature", "[advice]") {
  CHECK(featuresOf("Only 500 today").places == featuresOf("ONLY 817 today").places);
  CHECK(featuresOf("ｆｕｌｌ ﬁne").places == featuresOf("full fine").places);
  CHECK(featuresOf("two  words\n").places == featuresOf("two words").places);
  CHECK(featuresOf("one word").places != featuresOf("two words").places);
}

TEST_CASE("another space has other features", "[advice]") {
  const auto note = featuresOf("purple lamps", 1).places;
  const auto headline = featuresOf("purple lamps", 2).places;
  CHECK(note.size() == headline.size());
  const std::set<std::uint16_t> all(note.begin(), note.end());
  CHECK(std::ranges::count_if(headline, [&](std::uint16_t place) { return all.contains(place); }) <= 1);
}

TEST_CASE("the squares of a group add up to one and no place is there twice", "[advice]") {
  for (const auto& text : {std::string{"a"}, std::string{"the the the"}, repeated("lamp ", 300)}) {
    const auto features = featuresOf(text);
    std::size_t begin = 0;
    for (const auto& group : features.groups) {
      const auto size = static_cast<float>(group.end - begin);
      CHECK(size * group.value * group.value == Approx(size > 0 ? 1 : 0));
      begin = group.end;
    }
    CHECK(begin == features.places.size());
    CHECK(std::set<std::uint16_t>(features.places.begin(), features.places.end()).size() == features.places.size());
  }
}

TEST_CASE("a text of any length has a bounded number of features", "[advice]") {
  CHECK(featuresOf("").places.empty());
  CHECK(featuresOf("\x01\x02 \n").places.empty());
  CHECK(featuresOf(repeated("ab", 100'000)).places.size() < 2600);
  CHECK(featuresOf(std::string(100'000, '!')).places.size() < 2600);
}

TEST_CASE("a note is read up to its 300th character, and not further", "[advice]") {
  const auto beginning = repeated("lamp ", 42) + "tide"; // 298 characters
  REQUIRE(beginning.size() == 298);
  CHECK(featuresOf(beginning + "xa").places != featuresOf(beginning + "xb").places);
  CHECK(featuresOf(beginning + "xya").places == featuresOf(beginning + "xyb").places);
}

// A saved state names what was learnt by these places, so that they may change only together with its version.
TEST_CASE("a text has the places that it had when the saved states were made", "[advice]") {
  const auto places = featuresOf("Purple lamps!").places;
  const std::vector<std::uint16_t> kept{19127, 20747, 53321, 61680, 33109, 14033, 45972, 45654, 62441, 33620, 58448,
                                        59902, 6975,  57588, 5322,  53915, 18261, 39826, 30939, 17170, 56050, 47767,
                                        39958, 60772, 1003,  58301, 41330, 965,   55606, 23356, 22963, 62512, 1007,
                                        48551, 44141, 648,   20927, 308,   34715, 35090, 41015};
  CHECK(places == kept);
}
