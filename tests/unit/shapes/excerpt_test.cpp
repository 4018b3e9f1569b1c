#include "service/fresh_session.h"
#include "shapes/excerpt.h"

#include <catch2/catch.hpp>

using namespace serendip::shapes;
using serendip::tests::repeated;

TEST_CASE("an excerpt keeps a short text as it is") {
  CHECK(excerpt("") == "");
  CHECK(excerpt("grüße 🌊") == "grüße 🌊");
  CHECK(excerpt(repeated("🌊", 40)) == repeated("🌊", 40));
}

TEST_CASE("an excerpt of a long text ends after 40 code points, never inside one") {
  CHECK(excerpt(repeated("🌊", 41)) == repeated("🌊", 40) + "…");
  CHECK(excerpt(std::string(100000, 'a')) == std::string(40, 'a') + "…");
}

TEST_CASE("an excerpt cannot break the line or turn the direction of the sentence it stands in") {
  for (const auto* mark : {"\n", "\r", "\x1B", "\x7F", "\xC2\x85", "\xD8\x9C", "\u200E", "\u200F", "\u2028", "\u202A",
                           "\u202E", "\u2066", "\u2069"}) {
    CHECK(excerpt(std::string("a") + mark + "b") == "a\uFFFDb");
  }
  for (const auto* harmless : {"\u200D", "\u2010", "\u2065", "\u206A", "\u00A0", "e\u0301"}) {
    CHECK(excerpt(harmless) == harmless);
  }
}

TEST_CASE("a refused value is shown bounded, whatever it is") {
  CHECK(shown("text") == "\"text\"");
  CHECK(shown(4.5) == "4.5");
  CHECK(shown(nullptr) == "null");
  CHECK(shown(true) == "true");
  CHECK(shown(nlohmann::json::array({1, 2})) == "an array");
  CHECK(shown(nlohmann::json::object()) == "an object");
}

TEST_CASE("bytes that are no UTF-8 become text that JSON can carry") {
  CHECK(validUtf8("/home/anna/\xFF/history.db") == "/home/anna/\uFFFD/history.db");
  CHECK(validUtf8("/home/änna/history.db") == "/home/änna/history.db");
}
