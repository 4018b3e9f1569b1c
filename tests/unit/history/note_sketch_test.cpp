#include "history/note_sketch.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <string>

using namespace serendip::history;

namespace {

const std::string kOffer =
    "Hello, we offer web design at half the price of your agency. Call us on 0171 5550123 today!";

bool shareBand(const std::string& one, const std::string& other) {
  const auto a = noteBands(notePieces(one));
  const auto b = noteBands(notePieces(other));
  return std::ranges::any_of(a, [&](auto band) { return std::ranges::find(b, band) != b.end(); });
}

double alike(const std::string& one, const std::string& other) {
  return likeness(notePieces(one), notePieces(other));
}

/// Lower-case words of four letters.
std::string words(std::mt19937& random, int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    for (int letter = 0; letter < 4; ++letter) {
      text += static_cast<char>('a' + random() % 26);
    }
    text += ' ';
  }
  return text;
}

} // namespace

TEST_CASE("a note is like itself whatever its case, gaps and digits") {
  CHECK(alike(kOffer, kOffer) == 1);
  CHECK(alike(kOffer,
              "HELLO,  we offer\nweb design at half the price of your agency. Call us on 0989 1112223 today!") == 1);
  CHECK(alike("Größe ÄÖÜ", "größe äöü") == 1);
  CHECK(alike("Gruppe １２３４５", "gruppe 98765") == Approx(1).margin(0.5));
}

TEST_CASE("a copy with another name in it is alike, another note is not") {
  CHECK(alike("Hi Mira! " + kOffer, "Hi Noor! " + kOffer) > kAlike);
  CHECK(alike(kOffer, "We met at the Kiel data meetup; I would like to hear how the tide project went on.") < 0.1);
}

TEST_CASE("likeness counts what is common in all there is") {
  CHECK(likeness({1, 2, 3}, {2, 3, 4}) == Approx(0.5));
  CHECK(likeness({}, {}) == 0);
  CHECK(likeness({1}, {}) == 0);
}

TEST_CASE("a note too short to tell has no place in the index") {
  CHECK(noteBands(notePieces("")).empty());
  CHECK(noteBands(notePieces("Let us connect.")).empty());
  CHECK_FALSE(noteBands(notePieces(kOffer)).empty());
}

TEST_CASE("bytes that are no text and the longest note make a sketch all the same") {
  CHECK_NOTHROW(noteBands(notePieces(std::string(300, '\xFF'))));
  CHECK_NOTHROW(noteBands(notePieces(std::string(8000, '\xF0'))));
  CHECK(notePieces(std::string(5000, ' ')).empty());
}

TEST_CASE("nearly all pairs that are alike share a band, and few that are not") {
  std::mt19937 random(7);
  int pairs = 0;
  int found = 0;
  int strangers = 0;
  for (int i = 0; i < 2000; ++i) {
    const auto common = words(random, 30);
    const auto one = common + words(random, static_cast<int>(random() % 5));
    const auto other = common + words(random, static_cast<int>(random() % 5));
    if (alike(one, other) >= kAlike) {
      ++pairs;
      found += shareBand(one, other);
    }
    strangers += shareBand(one, words(random, 30));
  }
  CHECK(pairs > 1000);
  CHECK(found > pairs * 0.985);
  CHECK(strangers < 20);
}
