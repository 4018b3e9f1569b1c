#include "advice/expected_utility.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::advice;

TEST_CASE("accepting is worth what may follow, by its probability", "[advice]") {
  const Probabilities probable{.exchange = 0.2, .silence = 0.5, .pitch = 0.2, .unwelcome = 0.1};
  const auto worth = utilities(probable, {}, philosophy(PhilosophyName::open));
  CHECK(worth.accept == Approx(0.2 * 10 + 0.5 * 0.5 - 0.2 * 1 - 0.1 * 20));
}

TEST_CASE("ignoring costs nothing the first time and the more the surer they return", "[advice]") {
  const Probabilities probable{.exchange = 0.2, .silence = 0.5, .pitch = 0.2, .unwelcome = 0.1};
  const auto& open = philosophy(PhilosophyName::open);
  CHECK(utilities(probable, {}, open).ignore == 0);
  CHECK(utilities(probable, {.earlierRequests = 1}, open).ignore == Approx(-0.5 * 0.1 * 20));
  CHECK(utilities(probable, {.earlierRequests = 3}, open).ignore == Approx(-0.75 * 0.1 * 20));
}

TEST_CASE("the best action is chosen with its distance to the next", "[advice]") {
  const auto accept = choose({.accept = 2, .ignore = 0, .block = std::nullopt}, 0.3);
  CHECK(accept.action == Action::accept);
  CHECK(accept.margin == Approx(2));
  const auto block = choose({.accept = -9, .ignore = -5, .block = -2}, 0.3);
  CHECK(block.action == Action::block);
  CHECK(block.margin == Approx(3));
}

TEST_CASE("where the best two are closer than a look costs, looking comes first", "[advice]") {
  CHECK(choose({.accept = 0.29, .ignore = 0, .block = std::nullopt}, 0.3).action == Action::lookFirst);
  CHECK(choose({.accept = -0.29, .ignore = 0, .block = std::nullopt}, 0.3).action == Action::lookFirst);
  CHECK(choose({.accept = 0.31, .ignore = 0, .block = std::nullopt}, 0.3).action == Action::accept);
  CHECK(choose({.accept = -9, .ignore = -2.1, .block = -2}, 0.3).action == Action::lookFirst);
}
