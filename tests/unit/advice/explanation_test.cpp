#include "advice/explanation.h"

#include "generated_requests.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

using namespace sample;

namespace {

double sumOf(const std::vector<Reason>& reasons) {
  return std::accumulate(reasons.begin(), reasons.end(), 0.0,
                         [](double sum, const Reason& reason) { return sum + reason.weight; });
}

} // namespace

TEST_CASE("the weights of all reasons and other add up to the score", "[advice]") {
  std::set<std::string_view> seen;
  for (const auto& [request, history] : mixture(1000)) {
    for (const auto& wish : philosophies()) {
      const auto suggestion = advise(request, history, wish);
      REQUIRE(std::abs(sumOf(suggestion.reasons) + suggestion.other - suggestion.score) < 1e-9);
      REQUIRE_FALSE(suggestion.reasons.empty());
      REQUIRE(suggestion.reasons.size() <= kMostReasons);
      seen.merge(keys(suggestion));
    }
  }
  for (std::size_t i = 0; i < kCues; ++i) {
    const auto key = static_cast<CueKey>(i);
    CAPTURE(word(key));
    // Only somebody who taught the program gets to see these two.
    CHECK(seen.contains(word(key)) == (key != CueKey::wordedLike && key != CueKey::fallback));
  }
}

TEST_CASE("the rates of what follows are probabilities that add up to one", "[advice]") {
  for (const auto& [request, history] : mixture(300)) {
    const auto rates = underOpen(request, history).rates;
    REQUIRE(std::abs(rates.exchange + rates.silence + rates.pitch + rates.unwelcome - 1) < 1e-9);
    REQUIRE(std::min({rates.exchange, rates.silence, rates.pitch, rates.unwelcome}) >= 0);
  }
}

TEST_CASE("reasons come with the heaviest first", "[advice]") {
  for (const auto& [request, history] : mixture(300)) {
    const auto suggestion = underOpen(request, history);
    REQUIRE(std::ranges::is_sorted(suggestion.reasons, std::ranges::greater{},
                                   [](const Reason& reason) { return std::abs(reason.weight); }));
  }
}

TEST_CASE("what does not fit into the reasons is kept in other, and the gate's reason always fits", "[advice]") {
  const Model shipped;
  Assessment assessment{.logits = shipped.prior().start, .other = shipped.prior().start, .cues = {}, .probable = {}};
  for (std::size_t i = 0; i < kCues; ++i) {
    const auto one = cue(static_cast<CueKey>(i));
    if (steps(one.key) > 0) {
      assessment.cues.push_back({one, shipped.prior().weight(one)});
      assessment.logits += shipped.prior().weight(one);
    }
  }
  assessment.cues.push_back({cue(CueKey::notMet), {}});
  REQUIRE(assessment.cues.size() > kMostReasons);
  const auto explanation = explain(assessment);
  CHECK(explanation.reasons.size() == kMostReasons);
  CHECK(explanation.reasons.front().key == "blockedBefore");
  CHECK(std::ranges::count(explanation.reasons, "notMet", &Reason::key) == 1);
  CHECK(sumOf(explanation.reasons) + explanation.other == Approx(assessment.logits.weight()).margin(1e-9));
}

TEST_CASE("with nothing to go by the reason is the usual rate", "[advice]") {
  const auto suggestion = underOpen(bareCard());
  REQUIRE(suggestion.reasons.size() == 1);
  CHECK(suggestion.reasons.front().key == "usualRate");
  CHECK(suggestion.reasons.front().weight == 0);
  CHECK(suggestion.other == suggestion.score);
}

TEST_CASE("with little to go by and no note the usual rate is named too, behind what there is", "[advice]") {
  auto card = bareCard();
  card.verified = true;
  const auto little = underOpen(card);
  CHECK(keys(little) == std::set<std::string_view>{"verified", "usualRate"});
  CHECK(little.reasons.back().key == "usualRate");
  CHECK(sumOf(little.reasons) + little.other == Approx(little.score).margin(1e-9));

  card.note = "Hello";
  CHECK_FALSE(says(underOpen(card), "usualRate")); // a note
  card.note.reset();
  card.headline = "Crypto investor";
  CHECK_FALSE(says(underOpen(card), "usualRate")); // a heavy cue
  CHECK_FALSE(says(underOpen(bareCard(), {.accepted = 1, .exchanges = 1}), "usualRate"));
}

TEST_CASE("the same question has the same answer", "[advice]") {
  for (const auto& [request, history] : mixture(100)) {
    const auto one = underOpen(request, history);
    const auto two = underOpen(request, history);
    REQUIRE(one.action == two.action);
    REQUIRE(one.score == two.score);
    REQUIRE(keys(one) == keys(two));
  }
}
