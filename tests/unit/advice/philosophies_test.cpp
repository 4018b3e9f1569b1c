#include "generated_requests.h"

#include <catch2/catch.hpp>

using namespace sample;

namespace {

Action actionUnder(PhilosophyName name, const Case& one) {
  return advise(one.request, one.history, philosophy(name)).action;
}

} // namespace

TEST_CASE("there are four philosophies, open first, each found by its name", "[advice]") {
  REQUIRE(philosophies().size() == 4);
  CHECK(philosophies().front().name == PhilosophyName::open);
  for (const auto& wish : philosophies()) {
    CHECK(&philosophy(wish.name) == &wish);
    CHECK(wish.exchange > wish.silence);
    CHECK(wish.silence > wish.pitch);
    CHECK(wish.pitch > wish.unwelcome);
    CHECK(wish.block < 0);
    CHECK(wish.look > 0);
  }
}

// The utilities imply it: whatever follows, accepting is worth less the more cautious the philosophy.
TEST_CASE("what a more cautious philosophy accepts a more open one accepts too", "[advice]") {
  int accepted = 0;
  for (const auto& one : mixture(3000)) {
    const auto open = actionUnder(PhilosophyName::open, one);
    const auto balanced = actionUnder(PhilosophyName::balanced, one);
    if (actionUnder(PhilosophyName::careful, one) == Action::accept) {
      ++accepted;
      REQUIRE(balanced == Action::accept);
    }
    if (balanced == Action::accept || actionUnder(PhilosophyName::known, one) == Action::accept) {
      REQUIRE(open == Action::accept);
    }
  }
  CHECK(accepted > 0);
}

TEST_CASE("the commonest request, of which only a plain headline is known, is accepted unless the user is choosy",
          "[advice]") {
  const Case plain{withHeadline("Mechanical engineer at a shipyard"), {}};
  CHECK(actionUnder(PhilosophyName::open, plain) == Action::accept);
  CHECK(actionUnder(PhilosophyName::balanced, plain) == Action::accept);
  CHECK(actionUnder(PhilosophyName::known, plain) != Action::accept);
  CHECK(actionUnder(PhilosophyName::careful, plain) != Action::accept);
}

TEST_CASE("a sign of interest never makes accepting worth less", "[advice]") {
  for (auto [request, history] : mixture(200)) {
    for (const auto& wish : philosophies()) {
      request.followsYou = std::nullopt;
      const auto without = advise(request, history, wish).utilities.accept;
      request.followsYou = true;
      REQUIRE(advise(request, history, wish).utilities.accept > without);
    }
  }
}
