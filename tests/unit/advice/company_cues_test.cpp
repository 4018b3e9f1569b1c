#include "sample_request.h"

#include <catch2/catch.hpp>

using namespace sample;

namespace {

Suggestion knowing(const CompanyHistory& company) {
  return underOpen(bareCard(), {.company = company});
}

} // namespace

TEST_CASE("how others of the company turned out speaks from two of them on", "[advice]") {
  const auto well = reason(knowing({.exchanges = 3, .pitches = 1}), "companyTurnedOutWell");
  REQUIRE(well);
  CHECK(well->side == Side::chance);
  CHECK(well->weight > 0);
  CHECK(well->count == 3);
  const auto badly = reason(knowing({.exchanges = 1, .pitches = 1, .unwelcome = 1}), "companyTurnedOutBadly");
  REQUIRE(badly);
  CHECK(badly->side == Side::risk);
  CHECK(badly->weight < 0);
  CHECK(badly->count == 2);
  for (const CompanyHistory& undecided :
       {CompanyHistory{}, CompanyHistory{.exchanges = 1}, CompanyHistory{.pitches = 1},
        CompanyHistory{.exchanges = 1, .unwelcome = 1}}) {
    CHECK(keys(knowing(undecided)) == keys(knowing({})));
  }
}

TEST_CASE("a company is new only where the network is known", "[advice]") {
  const auto fresh = reason(knowing({.network = 20}), "companyNew");
  REQUIRE(fresh);
  CHECK(fresh->side == Side::breadth);
  CHECK(fresh->weight > 0);
  CHECK_FALSE(says(knowing({.network = 19}), "companyNew"));
  CHECK_FALSE(says(knowing({.connections = 1, .network = 20}), "companyNew"));
}

TEST_CASE("who works where the user works or worked is a colleague, and that company is not new") {
  const auto colleague = reason(knowing({.own = true, .network = 20}), "colleague");
  REQUIRE(colleague);
  CHECK(colleague->side == Side::reach);
  CHECK(colleague->weight > 0);
  CHECK_FALSE(says(knowing({.own = true, .network = 20}), "companyNew"));
}

TEST_CASE("three others of one company in a week are a burst", "[advice]") {
  const auto burst = reason(knowing({.askedThisWeek = 3}), "burst");
  REQUIRE(burst);
  CHECK(burst->side == Side::risk);
  CHECK(burst->weight < 0);
  CHECK(burst->count == 3);
  CHECK_FALSE(says(knowing({.askedThisWeek = 2}), "burst"));
}

TEST_CASE("a company that turned out badly never makes a block be suggested", "[advice]") {
  CHECK_FALSE(knowing({.unwelcome = 24}).utilities.block);
}
