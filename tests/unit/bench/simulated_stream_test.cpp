#include "simulator/life.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <string>
#include <vector>

namespace {

using namespace serendip;
using namespace serendip::simulator;

constexpr int kMany = 5000;

std::vector<Arrival> firstRequests(std::string_view name, std::uint64_t seed) {
  const Wording wording{seed};
  const auto& open = advice::philosophy(PhilosophyName::open);
  Life life{*world(name), wording, {0, 50, 150}, open, seed}; // ends before the burst
  std::vector<Arrival> first;
  while (first.size() < kMany) {
    const auto arrival = life.next([](const Arrival&, Outcome) {});
    REQUIRE(arrival);
    life.decide(*arrival);
    if (arrival->history.earlierRequests == 0) {
      first.push_back(*arrival);
    }
  }
  return first;
}

double shareOf(const std::vector<Arrival>& all, auto counts) {
  return static_cast<double>(std::ranges::count_if(all, counts)) / static_cast<double>(all.size());
}

double medianOfMutuals(const std::vector<Arrival>& all, SenderType type) {
  std::vector<int> mutuals;
  for (const auto& arrival : all) {
    if (arrival.type == type && arrival.request.mutuals) {
      mutuals.push_back(*arrival.request.mutuals);
    }
  }
  REQUIRE(mutuals.size() > 50);
  std::ranges::sort(mutuals);
  return mutuals[mutuals.size() / 2];
}

} // namespace

TEST_CASE("a simulated stream is the same for the same seed and another for another") {
  const auto texts = [](std::uint64_t seed) {
    std::string all;
    for (const auto& arrival : firstRequests("balanced", seed)) {
      all += arrival.request.headline.value_or("-") + arrival.request.note.value_or("-") + *arrival.request.sender.slug;
    }
    return all;
  };
  const auto first = texts(1);
  CHECK(first == texts(1));
  CHECK(first != texts(2));
}

TEST_CASE("simulated senders are mixed as their world says") {
  for (const auto& each : worlds()) {
    const auto all = firstRequests(each.name, 3);
    double sum = 0;
    for (const double share : each.shares) {
      sum += share;
    }
    for (const auto type : senderTypes()) {
      const double expected = each.shares.at(static_cast<std::size_t>(type)) / sum;
      const double found = shareOf(all, [type](const Arrival& arrival) { return arrival.type == type; });
      CAPTURE(each.name, word(type));
      CHECK(found == Approx(expected).margin(0.02));
    }
  }
}

TEST_CASE("simulated cards have the base rates that were published") {
  const auto all = firstRequests("balanced", 4);
  CHECK(shareOf(all, [](const Arrival& arrival) { return arrival.request.note.has_value(); }) ==
        Approx(0.05).margin(0.02));
  CHECK(shareOf(all, [](const Arrival& arrival) { return arrival.request.verified.has_value(); }) ==
        Approx(0.10).margin(0.02));
  CHECK(medianOfMutuals(all, SenderType::fake) >= medianOfMutuals(all, SenderType::peer));
}

TEST_CASE("a simulated card never claims nobody in common, as real ones do not") {
  for (const auto& arrival : firstRequests("balanced", 5)) {
    REQUIRE(arrival.request.mutuals.value_or(1) > 0);
  }
}

TEST_CASE("a simulated sender comes back only if ignored or dropped, and with the history of that") {
  const Wording wording{6};
  const auto& open = advice::philosophy(PhilosophyName::open);
  Life life{*world("harassed"), wording, {0, 365, 4}, open, 6};
  std::map<std::size_t, int> seen;
  int returns = 0;
  while (const auto arrival = life.next([](const Arrival&, Outcome) {})) {
    const auto& history = arrival->history;
    REQUIRE(history.earlierRequests == seen[arrival->sender]++);
    if (history.earlierRequests > 0) {
      ++returns;
      REQUIRE(history.ignored + history.pitches + history.unwelcome > 0);
      REQUIRE(history.blocked == 0);
      REQUIRE(*history.lastRequestAt < arrival->request.seenAt);
    }
    life.decide(*arrival);
  }
  CHECK(returns > 50);
}

TEST_CASE("every gap in a simulated text can be filled in every season") {
  for (const auto type : senderTypes()) {
    for (const auto language : {Language::english, Language::german}) {
      for (const auto patterns : {headlinePatterns(type, language), notePatterns(type, language)}) {
        REQUIRE(!patterns.empty());
        for (auto pattern : patterns) {
          CAPTURE(pattern);
          for (auto open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{')) {
            pattern.remove_prefix(open + 1);
            const auto close = pattern.find('}');
            REQUIRE(close != std::string_view::npos);
            for (std::size_t season = 0; season < kSeasons; ++season) {
              REQUIRE(!slotWords(pattern.substr(0, close), language, season).empty());
            }
          }
        }
      }
    }
  }
}
