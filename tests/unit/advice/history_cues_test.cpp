#include "sample_request.h"

#include <catch2/catch.hpp>

using namespace sample;

namespace {

Suggestion after(SenderHistory history) {
  return underOpen(bareCard(), history);
}

} // namespace

TEST_CASE("who asks again without having been ignored shows interest", "[advice]") {
  const auto suggestion = after({.earlierRequests = 2});
  REQUIRE(says(suggestion, "askedBefore"));
  CHECK(reason(suggestion, "askedBefore")->count == 2);
  CHECK(reason(suggestion, "askedBefore")->side == Side::interest);
  CHECK_FALSE(says(suggestion, "askedAgainAfterIgnored"));
}

TEST_CASE("who asks again after being ignored is counted, this request included", "[advice]") {
  const auto suggestion = after({.earlierRequests = 3, .ignored = 2, .requestsSinceIgnored = 1});
  REQUIRE(says(suggestion, "askedAgainAfterIgnored"));
  CHECK(reason(suggestion, "askedAgainAfterIgnored")->count == 2);
  CHECK(reason(suggestion, "ignoredBefore")->count == 2);
  CHECK_FALSE(says(suggestion, "askedBefore"));
}

TEST_CASE("every further request after being ignored weighs more, up to a bound", "[advice]") {
  double last = 0;
  for (int since = 0; since < 5; ++since) {
    const auto suggestion = after({.earlierRequests = since + 1, .ignored = 1, .requestsSinceIgnored = since});
    const auto weight = reason(suggestion, "askedAgainAfterIgnored")->weight;
    CHECK(weight < last);
    last = weight;
  }
  const auto many = after({.earlierRequests = 1'000'000, .ignored = 1, .requestsSinceIgnored = 999'999});
  CHECK(reason(many, "askedAgainAfterIgnored")->weight == last);
}

TEST_CASE("what followed earlier is told and weighs on its side", "[advice]") {
  const auto good = after({.earlierRequests = 1, .accepted = 1, .exchanges = 1});
  CHECK(says(good, "acceptedBefore"));
  CHECK(reason(good, "exchangeBefore")->side == Side::chance);
  CHECK(good.utilities.accept > after({}).utilities.accept);

  const auto pitched = after({.earlierRequests = 1, .accepted = 1, .pitches = 1});
  CHECK(says(pitched, "pitchBefore"));
  CHECK(pitched.action == Action::ignore);

  CHECK(says(after({.earlierRequests = 1, .accepted = 1, .unwelcome = 1}), "unwelcomeBefore"));
  CHECK(says(after({.earlierRequests = 1, .blocked = 1}), "blockedBefore"));
}

TEST_CASE("a block that the user only chose counts like one carried out", "[advice]") {
  SenderHistory history{.earlierRequests = 1};
  history.lastDecision = DecisionSummary{bareCard().id, Action::block, Stage::intended, Instant{1780000000000}};
  const auto suggestion = after(history);
  CHECK(says(suggestion, "blockedBefore"));
  CHECK(suggestion.utilities.block);
}
