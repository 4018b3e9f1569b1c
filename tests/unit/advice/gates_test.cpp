#include "generated_requests.h"

#include <catch2/catch.hpp>

using namespace sample;

namespace {

const std::string kWorstNote =
    "Hey sexy bitch, you are so beautiful, we help companies, earn $5000, call +49 431 1234567, "
    "https://calendly.com/x 🚀🚀🚀";

Suggestion suggestionFor(PhilosophyName name, const Request& request, const SenderHistory& history = {}) {
  return advise(request, history, philosophy(name));
}

} // namespace

TEST_CASE("wording alone never suggests a block", "[advice]") {
  for (const auto& wish : philosophies()) {
    auto request = withNote(kWorstNote);
    request.headline = "Crypto Sales Coach";
    request.name = "Mirа";
    const auto suggestion = advise(request, {}, wish);
    CHECK(suggestion.action != Action::accept);
    CHECK_FALSE(suggestion.utilities.block);
    CHECK_FALSE(advise(request, {.earlierRequests = 2, .accepted = 1, .pitches = 1}, wish).utilities.block);
    CHECK_FALSE(advise(request, {.earlierRequests = 2, .ignored = 1, .requestsSinceIgnored = 1}, wish).utilities.block);
  }
}

TEST_CASE("the user's own evidence opens the way to a block", "[advice]") {
  for (const auto& wish : philosophies()) {
    CHECK(advise(bareCard(), {.earlierRequests = 1, .blocked = 1}, wish).action == Action::block);
    CHECK(advise(bareCard(), {.earlierRequests = 1, .unwelcome = 1}, wish).utilities.block == wish.block);
    CHECK(advise(bareCard(), {.earlierRequests = 3, .ignored = 1, .requestsSinceIgnored = 2}, wish).utilities.block);
  }
  CHECK(suggestionFor(PhilosophyName::balanced, bareCard(), {.earlierRequests = 1, .unwelcome = 1}).action ==
        Action::block);
  CHECK(suggestionFor(PhilosophyName::open, bareCard(), {.earlierRequests = 5, .ignored = 1, .requestsSinceIgnored = 4})
            .action == Action::block);
}

TEST_CASE("over all mixtures a block needs the user's own evidence", "[advice]") {
  for (const auto& [request, history] : mixture(1000)) {
    const bool evidence = history.blocked > 0 || history.unwelcome > 0 ||
                          (history.ignored > 0 && history.requestsSinceIgnored >= 2) ||
                          (history.sameNote.blocked > 0 && history.sameNote.accepted == 0);
    for (const auto& wish : philosophies()) {
      const auto suggestion = advise(request, history, wish);
      REQUIRE(suggestion.utilities.block.has_value() == evidence);
      REQUIRE((suggestion.action != Action::block || evidence));
    }
  }
}

TEST_CASE("a talk in the archive, or a common company, says that both have met; a connection or a pitch does not",
          "[advice]") {
  const auto known = [](const SenderHistory& history) {
    return suggestionFor(PhilosophyName::known, withNote("I read your article about tides with my class. Thank you!"),
                         history);
  };
  CHECK(known({.contact = {.received = 1, .sent = 1}}).action == Action::accept);
  CHECK(known({.company = {.own = true}}).action == Action::accept);
  CHECK(says(known({.contact = {.connectedAt = Instant{1}}}), "notMet"));
  CHECK(says(known({.contact = {.received = 1}}), "notMet"));
  const auto pitched = suggestionFor(PhilosophyName::open, bareCard(), {.contact = {.received = 1, .pitched = true}});
  CHECK(says(pitched, "pitchBefore"));
  CHECK_FALSE(pitched.utilities.block);
}

TEST_CASE("known holds acceptance back until something says that both have met", "[advice]") {
  const auto stranger =
      suggestionFor(PhilosophyName::known, withNote("I read your article about tides with my class. Thank you!"));
  CHECK(stranger.action == Action::lookFirst);
  REQUIRE(says(stranger, "notMet"));
  CHECK(reason(stranger, "notMet")->weight == 0);

  const auto met = suggestionFor(PhilosophyName::known, withNote("We met at the Kiel data meetup last week."));
  CHECK(met.action == Action::accept);
  CHECK_FALSE(says(met, "notMet"));
  for (const SenderHistory& history : {SenderHistory{.earlierRequests = 1, .accepted = 1, .exchanges = 1},
                                       SenderHistory{.earlierRequests = 1, .accepted = 1}}) {
    CHECK_FALSE(says(suggestionFor(PhilosophyName::known, bareCard(), history), "notMet"));
  }
  CHECK(
      suggestionFor(PhilosophyName::known, bareCard(), {.earlierRequests = 1, .accepted = 1, .exchanges = 1}).action ==
      Action::accept);
}

TEST_CASE("only known asks for a meeting", "[advice]") {
  for (const auto name : {PhilosophyName::open, PhilosophyName::balanced, PhilosophyName::careful}) {
    CHECK_FALSE(says(suggestionFor(name, bareCard()), "notMet"));
  }
}
