#include "domain/instant.h"

#include <catch2/catch.hpp>

using serendip::Instant;

TEST_CASE("an instant lies between 1970 and the last year of four digits", "[domain]") {
  CHECK(Instant::from(0) == Instant{0});
  CHECK(Instant::from(253402300799999) == Instant{253402300799999});
  CHECK_FALSE(Instant::from(-1));
  CHECK_FALSE(Instant::from(253402300800000));
  CHECK_FALSE(Instant::from(INT64_MIN));
  CHECK_FALSE(Instant::from(INT64_MAX));
}
