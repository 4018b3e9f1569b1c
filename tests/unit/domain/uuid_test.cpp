#include "domain/uuid.h"

#include <catch2/catch.hpp>

#include <set>
#include <string>

using serendip::Uuid;

TEST_CASE("a UUID is read from its lower-case text and gives it back", "[domain]") {
  const std::string text = "0b8f6c0e-58a5-4a43-9c5e-0d1c27a4c001";
  const auto id = Uuid::parse(text);
  REQUIRE(id);
  CHECK(id->text() == text);
}

TEST_CASE("what is not 8-4-4-4-12 lower-case hexadecimal digits is no UUID", "[domain]") {
  const std::string text = GENERATE(as<std::string>{}, "", "0b8f6c0e", "0B8F6C0E-58A5-4A43-9C5E-0D1C27A4C001",
                                    "0b8f6c0e-58a5-4a43-9c5e-0d1c27a4c00", "0b8f6c0e-58a5-4a43-9c5e-0d1c27a4c0011",
                                    "0b8f6c0e058a5-4a43-9c5e-0d1c27a4c001", "0b8f6c0e-58a5-4a43-9c5e-0d1c27a4c00g",
                                    "{b8f6c0e-58a5-4a43-9c5e-0d1c27a4c001", "0b8f6c0-e58a5-4a43-9c5e-0d1c27a4c001");
  CAPTURE(text);
  CHECK_FALSE(Uuid::parse(text));
}

TEST_CASE("a NUL within the text is not overlooked", "[domain]") {
  std::string text = "0b8f6c0e-58a5-4a43-9c5e-0d1c27a4c001";
  text[3] = '\0';
  CHECK_FALSE(Uuid::parse(text));
}

TEST_CASE("random UUIDs are readable, of version 4 and all different", "[domain]") {
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) {
    const auto id = Uuid::random();
    REQUIRE(Uuid::parse(id.text()) == id);
    REQUIRE(id.text()[14] == '4');
    REQUIRE(std::string{"89ab"}.find(id.text()[19]) != std::string::npos);
    seen.insert(id.text());
  }
  CHECK(seen.size() == 1000);
}

TEST_CASE("a name below a UUID always makes the same UUID, of version 5", "[domain]") {
  // The name space and the example of RFC 4122, appendix B, with the result of its erratum 1352 for SHA-1.
  const auto dns = Uuid::parse("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
  CHECK(Uuid::named(*dns, "www.example.com").text() == "2ed6657d-e927-568b-95e1-2665a8aea6a2");
  CHECK(Uuid::named(*dns, "www.example.com") != Uuid::named(*dns, "www.example.org"));
  CHECK(Uuid::named(Uuid::random(), "a") != Uuid::named(Uuid::random(), "a"));
}
