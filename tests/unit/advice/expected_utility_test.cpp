#include "advice/expected_utility.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::advice;

TEST_CASE("accepting is worth what may follow, by its probability", "[advice]") {
  const Probabilities probable{.exchange = 0.2, .silence = 0.5, .pitch = 0.2, .unwelcome = 0.1};
  const auto worth = utilities(probable, {}, philosophy(PhilosophyName::open), {}, false);
  CHECK(worth.accept == Approx(0.2 * 10 + 0.5 * 0.5 - 0.2 * 1 - 0.1 * 20));
}

TEST_CASE("ignoring costs nothing the first time and the more the surer they return", "[advice]") {
  const Probabilities probable{.exchange = 0.2, .silence = 0.5, .pitch = 0.2, .unwelcome = 0.1};
  const auto& open = philosophy(PhilosophyName::open);
  CHECK(utilities(probable, {}, open, {}, false).ignore == 0);
  CHECK(utilities(probable, {.earlierRequests = 1}, open, {}, false).ignore == Approx(-0.5 * 0.1 * 20));
  CHECK(utilities(probable, {.earlierRequests = 3}, open, {}, false).ignore == Approx(-0.75 * 0.1 * 20));
}

TEST_CASE("the best action is chosen with its distance to the next", "[advice]") {
  const auto accept = choose({.accept = 2, .ignore = 0, .lookFirst = 1.5, .block = std::nullopt});
  CHECK(accept.action == Action::accept);
  CHECK(accept.margin == Approx(0.5));
  const auto block = choose({.accept = -9, .ignore = -5, .lookFirst = -6, .block = -2});
  CHECK(block.action == Action::block);
  CHECK(block.margin == Approx(3));
  CHECK(choose({.accept = 2, .ignore = 0, .lookFirst = 1, .block = std::nullopt}, false).action == Action::lookFirst);
}

TEST_CASE("a look is worth what it saves, and costs what it costs", "[advice]") {
  const auto& balanced = philosophy(PhilosophyName::balanced);
  const auto action = [&](const Probabilities& probable) {
    return choose(utilities(probable, {}, balanced, {}, true)).action;
  };
  CHECK(action({.exchange = 0.5, .silence = 0.499, .pitch = 0, .unwelcome = 0.001}) == Action::accept);
  CHECK(action({.exchange = 0.5, .silence = 0.4, .pitch = 0, .unwelcome = 0.1}) == Action::lookFirst);
  CHECK(action({.exchange = 0.02, .silence = 0.28, .pitch = 0.5, .unwelcome = 0.2}) == Action::ignore);
}

TEST_CASE("who wants to have met everybody finds by a look at those who do not say so only half of the good ones",
          "[advice]") {
  const Probabilities probable{.exchange = 0.5, .silence = 0.5, .pitch = 0, .unwelcome = 0};
  const auto& known = philosophy(PhilosophyName::known);
  CHECK(utilities(probable, {}, known, {}, true).lookFirst == Approx(0.9 * 0.5 * 10 - 0.1 * 0.5 * 1 - 0.2));
  CHECK(utilities(probable, {}, known, {}, false).lookFirst == Approx(0.9 * 0.5 * 0.5 * 10 - 0.1 * 0.5 * 1 - 0.2));
}

TEST_CASE("how a kind is liked moves its acceptance by up to the worth of an exchange, unless the person is known",
          "[advice]") {
  const Probabilities probable{.exchange = 0.5, .silence = 0.5, .pitch = 0, .unwelcome = 0};
  const auto& open = philosophy(PhilosophyName::open);
  const Liking ignored{.kind = Kind::recruiter, .ignored = 6, .decisions = 6, .shift = -1};
  const double usual = utilities(probable, {}, open, {}, false).accept;
  CHECK(utilities(probable, {}, open, ignored, false).accept == Approx(usual - 10));
  CHECK(utilities(probable, {.earlierRequests = 1, .accepted = 1, .exchanges = 1}, open, ignored, false).accept ==
        usual);
}

TEST_CASE("a copy of a blocked note is worth a block at the first request", "[advice]") {
  SenderHistory history;
  history.sameNote.copies = history.sameNote.blocked = 1;
  const Probabilities probable{.exchange = 0.01, .silence = 0.19, .pitch = 0.2, .unwelcome = 0.6};
  CHECK(choose(utilities(probable, history, philosophy(PhilosophyName::open), {}, false)).action == Action::block);
}
