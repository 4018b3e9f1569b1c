#include "advice/cue_weights.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <set>

using namespace serendip::advice;

TEST_CASE("every number in the tables has an origin and a size that can be meant", "[advice]") {
  std::set<std::string_view> words;
  for (const auto& row : kCueWeights) {
    CAPTURE(row.word);
    CHECK_FALSE(row.origin.empty());
    CHECK(words.insert(row.word).second);
    for (const auto part : {row.contribution.exchange, row.contribution.pitch, row.contribution.unwelcome}) {
      CHECK(std::isfinite(part));
      CHECK(std::abs(part) <= 6);
    }
  }
}

TEST_CASE("a cue on the side of risk never makes anything good likelier or anything bad unlikelier", "[advice]") {
  for (const auto& row : kCueWeights) {
    if (row.side != Side::risk) {
      continue;
    }
    CAPTURE(row.word);
    CHECK(row.contribution.exchange <= 0);
    CHECK(row.contribution.pitch >= 0);
    CHECK(row.contribution.unwelcome >= 0);
  }
}

TEST_CASE("mutual connections are no proof of honesty", "[advice]") {
  for (const auto key : {CueKey::mutualsNone, CueKey::mutualsFew, CueKey::mutualsMany}) {
    CHECK(cue(key).contribution.unwelcome == 0);
  }
}
