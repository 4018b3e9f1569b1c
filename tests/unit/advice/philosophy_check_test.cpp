#include "advice/philosophy_check.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace serendip;
using namespace serendip::advice;

TEST_CASE("the philosophies that are offered could be anybody's own", "[advice]") {
  for (const auto& wish : philosophies()) {
    CHECK_FALSE(problemOf(wish));
    CHECK_FALSE(acceptsNobody(wish));
  }
}

TEST_CASE("a utility that is not finite or absurd is refused by name", "[advice]") {
  const auto value = GENERATE(std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity(),
                              std::numeric_limits<double>::quiet_NaN(), 1000.5, -1e9);
  CAPTURE(value);
  const auto check = [value](double Philosophy::*member, std::string_view field) {
    auto own = philosophy(PhilosophyName::open);
    own.*member = value;
    REQUIRE(problemOf(own));
    CHECK(problemOf(own)->field == field);
  };
  check(&Philosophy::exchange, "exchange");
  check(&Philosophy::silence, "silence");
  check(&Philosophy::pitch, "pitch");
  check(&Philosophy::unwelcome, "unwelcome");
  check(&Philosophy::block, "block");
  check(&Philosophy::look, "look");
}

TEST_CASE("utilities in an order that nobody means are refused", "[advice]") {
  const auto field = [](auto change) {
    auto own = philosophy(PhilosophyName::balanced);
    change(own);
    const auto problem = problemOf(own);
    return problem ? problem->field : std::string_view{};
  };
  CHECK(field([](Philosophy& own) { own.exchange = own.silence; }) == "exchange");
  CHECK(field([](Philosophy& own) { own.pitch = own.silence + 1; }) == "pitch");
  CHECK(field([](Philosophy& own) { own.unwelcome = own.pitch + 1; }) == "unwelcome");
  CHECK(field([](Philosophy& own) { own.block = 0.1; }) == "block");
  CHECK(field([](Philosophy& own) { own.look = -0.1; }) == "look");
  CHECK(field([](Philosophy& own) { own.pitch = own.silence; }).empty());
}

TEST_CASE("a philosophy under which nobody would be accepted is seen", "[advice]") {
  auto own = philosophy(PhilosophyName::balanced);
  own.look = 500;
  CHECK(acceptsNobody(own));
  own = philosophy(PhilosophyName::balanced);
  own.exchange = -1;
  own.silence = -2;
  own.pitch = -3;
  CHECK_FALSE(problemOf(own));
  CHECK(acceptsNobody(own));
}
