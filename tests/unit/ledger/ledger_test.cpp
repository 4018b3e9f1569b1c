#include "history/archive_story.h"
#include "ledger_story.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::ledger;

TEST_CASE("an empty history has an empty ledger") {
  HistoryFolder folder;
  Database database(folder.file());
  const auto ledger = ledgerBy(database, day(0));
  CHECK(ledger.total == Tally{});
  CHECK(ledger.months.empty());
}

TEST_CASE("every request is counted once, by what was done about it in the end") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, asked(1, "seen", day(0)));
  accept(database, 102, asked(2, "accepted", day(0)));
  decide(database, decision(103, Action::ignore, day(1)), asked(3, "ignored", day(0)));
  decide(database, decision(104, Action::block, day(1)), asked(4, "blocked", day(0)));
  decide(database, decision(105, Action::block, day(1), Stage::intended), asked(5, "intended", day(0)));
  const auto both = asked(6, "both", day(0));
  accept(database, 106, both);
  decide(database, decision(107, Action::ignore, day(2)), both);
  const auto total = totalBy(database, day(3));
  CHECK(total.requests == 6);
  CHECK(total.accepted == 2);
  CHECK(total.ignored == 1);
  CHECK(total.blocked == 1);
  CHECK(total.undecided == 2);
  CHECK(total.open == 2);
}

TEST_CASE("a decision and an outcome that were taken back are not counted") {
  HistoryFolder folder;
  Database database(folder.file());
  accept(database, 101, asked(1, "mira", day(0)));
  recordOutcome(database, uuid(201), day(2), slug("mira"), Outcome::pitch);
  undo(database, uuid(301), day(3), uuid(201));
  auto total = totalBy(database, day(4));
  CHECK(total.pitch == 0);
  CHECK(total.open == 1);
  undo(database, uuid(302), day(4), uuid(101));
  total = totalBy(database, day(4));
  CHECK(total.accepted == 0);
  CHECK(total.undecided == 1);
}

TEST_CASE("an outcome is about the request that was accepted last before it, and the last word counts") {
  HistoryFolder folder;
  Database database(folder.file());
  accept(database, 101, asked(1, "mira", day(0)));
  observe(database, asked(2, "mira", day(100)));
  recordOutcome(database, uuid(201), day(101), slug("mira"), Outcome::silence);
  recordOutcome(database, uuid(202), day(102), slug("mira"), Outcome::exchange);
  const auto ledger = ledgerBy(database, day(103));
  CHECK(ledger.total.exchange == 1);
  CHECK(ledger.total.silence == 0);
  CHECK(ledger.months.at(Month::of(day(1))).exchange == 1);
  CHECK(ledger.months.at(Month::of(day(100))).undecided == 1);
}

TEST_CASE("an outcome of somebody who was never accepted is about the latest request") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(101, Action::ignore, day(1)), asked(1, "mira", day(0)));
  recordOutcome(database, uuid(201), day(2), slug("mira"), Outcome::unwelcome);
  const auto total = totalBy(database, day(3));
  CHECK(total.ignored == 1);
  CHECK(total.unwelcome == 1);
  CHECK(total.open == 0);
}

TEST_CASE("silence is inferred after 45 days, not before, and gives way to what is heard") {
  HistoryFolder folder;
  Database database(folder.file());
  accept(database, 101, asked(1, "mira", day(0)));
  CHECK(totalBy(database, day(45.99)).open == 1);
  auto total = totalBy(database, day(46));
  CHECK(total.open == 0);
  CHECK(total.silence == 1);
  CHECK(total.inferred == 1);
  recordOutcome(database, uuid(201), day(60), slug("mira"), Outcome::exchange);
  total = totalBy(database, day(61));
  CHECK(total.silence == 0);
  CHECK(total.inferred == 0);
  CHECK(total.exchange == 1);
}

TEST_CASE("a month is one of UTC") {
  const Instant lastOfJune{1'782'863'999'999}; // 2026-06-30T23:59:59.999Z
  CHECK(Month::of(lastOfJune).text() == "2026-06");
  CHECK(Month::of({lastOfJune.milliseconds + 1}).text() == "2026-07");
  CHECK(Month::of({0}).text() == "1970-01");
  CHECK(Month::of({Instant::kLatest}).text() == "9999-12");
}

TEST_CASE("months and kinds add up to the total") {
  HistoryFolder folder;
  Database database(folder.file());
  const std::array<std::optional<std::string>, 4> headlines{"Founder at Tidal Analytics", "Recruiter at Nordlicht",
                                                            "Nurse at Elbe Clinic", std::nullopt};
  for (unsigned i = 0; i < 40; ++i) {
    const auto about = asked(i + 1, "s" + std::to_string(i), day(i * 7), headlines.at(i % 4));
    if (i % 3 == 0) {
      observe(database, about);
    } else {
      accept(database, 100 + i, about);
    }
    if (i % 5 == 1) {
      recordOutcome(database, uuid(200 + i), day(i * 7 + 3), slug("s" + std::to_string(i)), Outcome::pitch);
    }
  }
  const auto ledger = ledgerBy(database, day(400));
  const auto sum = [](const auto& tallies, auto member) {
    int all = 0;
    for (const Tally& tally : tallies) {
      all += tally.*member;
    }
    return all;
  };
  std::vector<Tally> months;
  for (const auto& [month, tally] : ledger.months) {
    months.push_back(tally);
  }
  for (const auto member : {&Tally::requests, &Tally::accepted, &Tally::undecided, &Tally::silence, &Tally::pitch,
                            &Tally::open, &Tally::inferred, &Tally::newCompanies, &Tally::newFields}) {
    CHECK(sum(months, member) == ledger.total.*member);
    CHECK(sum(ledger.kinds, member) == ledger.total.*member);
  }
  CHECK(ledger.total.requests == 40);
  CHECK(ledger.total.newFields == 2);
  CHECK(ledger.total.newCompanies == 3);
  CHECK(ledger.kinds.at(static_cast<std::size_t>(Kind::other)).requests == 10);
  CHECK(ledger.kinds.at(static_cast<std::size_t>(Kind::unknown)).requests == 10);
}

TEST_CASE("a request without a headline is of the kind that the connection's position names") {
  HistoryFolder folder;
  Database database(folder.file());
  accept(database, 1, asked(2, "mira", day(1), std::nullopt));
  accept(database, 3, asked(4, "noor", day(2), "Recruiter at Nordlicht"));
  accept(database, 5, asked(6, "tom", day(3), std::nullopt));
  tell(database, [](history::ArchiveFacts& facts) {
    facts.keepConnection(connected(slug("mira"), day(1))); // a founder
    facts.keepConnection(connected(slug("noor"), day(2)));
  });
  const auto ledger = ledgerBy(database, day(9));
  for (const auto kind : {Kind::founder, Kind::recruiter, Kind::unknown}) {
    CHECK(ledger.kinds.at(static_cast<std::size_t>(kind)).accepted == 1);
  }
}

TEST_CASE("what is said of somebody who never asked is no request's outcome") {
  HistoryFolder folder;
  Database database(folder.file());
  tell(database, [](ArchiveFacts& facts) { facts.keepConnection(connected(slug("known"), day(0))); });
  recordOutcome(database, uuid(50), day(3), slug("known"), Outcome::exchange);
  accept(database, 10, asked(1, "mira", day(5)));
  recordOutcome(database, uuid(51), day(4), slug("mira"), Outcome::pitch); // before she asked
  const auto total = totalBy(database, day(10));
  CHECK(total.requests == 1);
  CHECK(total.accepted == 1);
  CHECK(total.exchange == 0);
  CHECK(total.pitch == 0);
  CHECK(total.open == 1);
}
