#include "advice/philosophy_check.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::advice;

TEST_CASE("the philosophies that are offered accept somebody", "[advice]") {
  for (const auto& wish : philosophies()) {
    CHECK_FALSE(acceptsNobody(wish));
  }
}

TEST_CASE("a philosophy under which nobody would be accepted is seen", "[advice]") {
  auto own = philosophy(PhilosophyName::balanced);
  own.exchange = -1;
  own.silence = -2;
  own.pitch = -3;
  CHECK(acceptsNobody(own));
  own = philosophy(PhilosophyName::balanced);
  own.exchange = 0.01;
  own.unwelcome = -1000; // an unwelcome end is never out of the question
  CHECK(acceptsNobody(own));
}
