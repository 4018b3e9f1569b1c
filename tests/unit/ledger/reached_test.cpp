#include "ledger_story.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::ledger;

namespace {

const std::string kTidal = "Founder at Tidal Analytics GmbH";

} // namespace

TEST_CASE("a company and a field are new once, in the order of acceptance") {
  HistoryFolder folder;
  Database database(folder.file());
  accept(database, 102, asked(2, "noor", day(10), "Gründerin bei Tidal Analytics"));
  accept(database, 101, asked(1, "mira", day(0), kTidal));
  const auto ledger = ledgerBy(database, day(20));
  CHECK(ledger.total.newCompanies == 1);
  CHECK(ledger.total.newFields == 1);
  CHECK(ledger.months.at(Month::of(day(1))).newCompanies == 1);
}

TEST_CASE("a company where somebody else is a connection already is not new") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, asked(1, "mira", day(0)));
  connect(database, "mira", day(0), "Tidal Analytics", "Co-Founder");
  accept(database, 102, asked(2, "noor", day(10), kTidal));
  CHECK(totalBy(database, day(20)).newCompanies == 0);
  CHECK(totalBy(database, day(20)).newFields == 0);
}

TEST_CASE("a connection that came later takes nothing away") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, asked(1, "mira", day(0)));
  accept(database, 102, asked(2, "noor", day(10), kTidal));
  connect(database, "mira", day(12), "Tidal Analytics", "Founder");
  CHECK(totalBy(database, day(20)).newCompanies == 1);
}

TEST_CASE("the connection that an acceptance made does not count as an earlier one") {
  HistoryFolder folder;
  Database database(folder.file());
  accept(database, 101, asked(1, "mira", day(0), kTidal));
  connect(database, "mira", day(0.5), "Tidal Analytics", "Founder");
  CHECK(totalBy(database, day(20)).newCompanies == 1);
  CHECK(totalBy(database, day(20)).newFields == 1);
}

TEST_CASE("what was ignored reaches nothing") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(101, Action::ignore, day(1)), asked(1, "mira", day(0), kTidal));
  CHECK(totalBy(database, day(20)).newCompanies == 0);
}
