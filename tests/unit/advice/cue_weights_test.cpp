#include "advice/prior.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <set>
#include <string>
#include <vector>

using namespace serendip::advice;

namespace {

std::vector<CueKey> everyKey() {
  std::vector<CueKey> keys;
  for (std::size_t i = 0; i < kCues; ++i) {
    keys.push_back(static_cast<CueKey>(i));
  }
  return keys;
}

std::vector<Contribution> weightsOf(CueKey key) {
  std::vector<Contribution> weights;
  for (std::size_t step = 1; step <= steps(key); ++step) {
    weights.push_back(builtInPrior()->weight({key, std::nullopt, step}));
  }
  return weights;
}

} // namespace

TEST_CASE("every cue has a word of its own and weights of a size that can be meant", "[advice]") {
  std::set<std::string> words;
  for (const auto key : everyKey()) {
    CAPTURE(word(key));
    CHECK(words.insert(std::string{word(key)}).second);
    for (const auto& weight : weightsOf(key)) {
      for (const auto part : {weight.exchange, weight.pitch, weight.unwelcome}) {
        CHECK(std::isfinite(part));
        CHECK(std::abs(part) <= 6);
      }
    }
  }
}

TEST_CASE("a cue on the side of risk never makes anything good likelier or anything bad unlikelier", "[advice]") {
  for (const auto key : everyKey()) {
    if (side(key) != Side::risk) {
      continue;
    }
    CAPTURE(word(key));
    for (const auto& weight : weightsOf(key)) {
      CHECK(weight.exchange <= 0);
      CHECK(weight.pitch >= 0);
      CHECK(weight.unwelcome >= 0);
    }
  }
}

TEST_CASE("a cue that grows never weighs less the more there is of it", "[advice]") {
  for (const auto key : everyKey()) {
    CAPTURE(word(key));
    const auto weights = weightsOf(key);
    for (std::size_t i = 1; i < weights.size(); ++i) {
      CHECK(std::abs(weights[i].weight()) > std::abs(weights[i - 1].weight()));
    }
  }
}

TEST_CASE("mutual connections are no proof of honesty", "[advice]") {
  for (const auto key : {CueKey::mutualsNone, CueKey::mutualsFew, CueKey::mutualsMany}) {
    CHECK(builtInPrior()->weight(cue(key)).unwelcome == 0);
  }
}
