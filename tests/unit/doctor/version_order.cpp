#include "doctor/version_order.h"

#include <catch2/catch.hpp>

using serendip::doctor::isNewer;

TEST_CASE("versions are compared number by number") {
  CHECK(isNewer("0.2.0", "0.1.9"));
  CHECK(isNewer("0.10.0", "0.9.0"));
  CHECK(isNewer("1", "0.9.9"));
  CHECK(isNewer("0.1.1", "0.1"));
  CHECK_FALSE(isNewer("0.1.0", "0.1.0"));
  CHECK_FALSE(isNewer("0.1.0", "0.1.1"));
}

TEST_CASE("what is no version is older than any") {
  for (const char* text : {"", "x", "...", "-1.0", "99999999999999999999"}) {
    INFO(text);
    CHECK_FALSE(isNewer(text, "0.1.0"));
  }
}
