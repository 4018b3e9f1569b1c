#include "simulator/year.h"

#include "simulator/worth.h"

#include <catch2/catch.hpp>

namespace {

using namespace serendip;
using namespace serendip::simulator;

const Moment& last(const std::vector<Moment>& year) {
  return year.back();
}

} // namespace

TEST_CASE("what follows an acceptance of a simulated sender adds up to one") {
  for (const auto type : senderTypes()) {
    const auto& follows = habits(type).prospects;
    CAPTURE(word(type));
    CHECK(follows.exchange + follows.silence + follows.pitch + follows.unwelcome == Approx(1).margin(1e-12));
  }
}

TEST_CASE("no action is truly worth more than the oracle's") {
  SenderHistory nuisance;
  nuisance.ignored = 2;
  nuisance.requestsSinceIgnored = 2;
  for (const auto& philosophy : advice::philosophies()) {
    for (const auto type : senderTypes()) {
      for (const auto& history : {SenderHistory{}, nuisance}) {
        const auto worth = trueWorth(type, history, philosophy);
        const double best = worth.of(oracle(worth));
        CHECK(best >= worth.of(Action::accept));
        CHECK(best >= worth.of(Action::ignore));
        CHECK(best >= worth.of(Action::block));
      }
    }
  }
}

TEST_CASE("a simulated block is worth something only where the product may suggest one") {
  const auto& careful = advice::philosophy(PhilosophyName::careful);
  SenderHistory nuisance;
  nuisance.ignored = 2;
  nuisance.requestsSinceIgnored = 2;
  CHECK(!trueWorth(SenderType::nuisance, {}, careful).block);
  CHECK(oracle(trueWorth(SenderType::nuisance, nuisance, careful)) == Action::block);
}

TEST_CASE("a simulated year gives the same figures for the same seed, none of them above the oracle's") {
  const auto& balanced = advice::philosophy(PhilosophyName::balanced);
  const auto year = liveYear(*world("balanced"), balanced, 7);
  const auto again = liveYear(*world("balanced"), balanced, 7);
  REQUIRE(year.size() == kLabels.size());
  for (std::size_t m = 0; m < year.size(); ++m) {
    CHECK(year[m].labels == kLabels.at(m));
    for (std::size_t p = 0; p < year[m].policies.size(); ++p) {
      const auto& policy = year[m].policies[p];
      CAPTURE(policy.policy, year[m].labels);
      CHECK(policy.utility <= year[m].oracle + 1e-9);
      CHECK(policy.utility == again[m].policies[p].utility);
      CHECK(policy.utilityLooking == again[m].policies[p].utilityLooking);
    }
  }
  CHECK(last(year).policies[0].utility != year.front().policies[0].utility); // it has learnt something
}
