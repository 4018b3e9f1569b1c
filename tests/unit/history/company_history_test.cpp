#include "history/decisions.h"
#include "history/outcomes.h"
#include "history/requests.h"
#include "history/senders.h"
#include "history/undo.h"
#include "history_folder.h"
#include "lesson_story.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::history;

namespace {

Request employed(unsigned id, const std::string& sender, double seen,
                 const std::string& headline = "Engineer at Tidal Analytics") {
  auto shown = request(id, slug(sender), day(seen));
  shown.headline = headline;
  return shown;
}

CompanyHistory companyAt(Database& database, double seen = 100, const std::string& sender = "somebody-new") {
  return historyBefore(database, employed(99, sender, seen, "Founder @ TIDAL ANALYTICS GmbH | Speaker")).company;
}

} // namespace

TEST_CASE("how others of the company turned out is known, however they write it") {
  HistoryFolder folder;
  Database database(folder.file());
  for (unsigned i = 0; i < 4; ++i) {
    decide(database, decision(10 + i, Action::accept, day(i)), employed(1 + i, "sender-" + std::to_string(i), i));
  }
  recordOutcome(database, uuid(20), day(10), slug("sender-0"), Outcome::exchange);
  recordOutcome(database, uuid(21), day(10), slug("sender-1"), Outcome::pitch);
  recordOutcome(database, uuid(22), day(11), slug("sender-1"), Outcome::unwelcome);
  const auto company = companyAt(database);
  CHECK(company.exchanges == 1);
  CHECK(company.pitches == 0); // the last outcome of each counts
  CHECK(company.unwelcome == 1);
  CHECK(companyAt(database, 100, "sender-0").exchanges == 0);
  CHECK(historyBefore(database, employed(98, "x", 100, "Engineer at Reef")).company.unwelcome == 0);
  CHECK(historyBefore(database, employed(97, "x", 100, "Engineer")).company.unwelcome == 0);
}

TEST_CASE("an outcome that was undone counts for no company") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::accept, day(1)), employed(1, "mira", 0));
  recordOutcome(database, uuid(20), day(10), slug("mira"), Outcome::pitch);
  undo(database, uuid(21), day(11), uuid(20));
  CHECK(companyAt(database).pitches == 0);
}

TEST_CASE("those who asked in the week before are counted, each once and never the sender") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, employed(1, "long-ago", 10));
  observe(database, employed(4, "new-one", 94));
  observe(database, employed(5, "new-two", 99));
  decide(database, decision(11, Action::ignore, day(99.1)), slug("new-two"));
  observe(database, employed(6, "new-two", 99.5));
  CHECK(companyAt(database).askedThisWeek == 2);
  CHECK(companyAt(database, 100, "new-two").askedThisWeek == 1);
  CHECK(companyAt(database, 95).askedThisWeek == 1);
}

TEST_CASE("the latest 24 requests of a company stand for all") {
  HistoryFolder folder;
  Database database(folder.file());
  for (unsigned i = 0; i < 30; ++i) {
    observe(database, employed(100 + i, "sender-" + std::to_string(i), 95));
  }
  CHECK(companyAt(database).askedThisWeek == 24);
}

TEST_CASE("connections of the company and the network are counted as they were at the time") {
  HistoryFolder folder;
  Database database(folder.file());
  for (unsigned i = 0; i < 30; ++i) {
    observe(database, employed(100 + i, "sender-" + std::to_string(i), 0, "Engineer"));
    connect(database, "sender-" + std::to_string(i), i % 10 == 0 ? "Engineer at Tidal Analytics" : "Engineer at Reef",
            day(i));
  }
  CHECK(companyAt(database).network == 20);
  CHECK(companyAt(database).connections == 3);
  CHECK(companyAt(database, 5.5).network == 6);
  CHECK(companyAt(database, 5.5).connections == 1);
  CHECK(companyAt(database, 100, "sender-0").connections == 2);
}

TEST_CASE("a lesson knows of a company what was known at its time") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::accept, day(1)), employed(1, "mira", 0));
  decide(database, decision(11, Action::accept, day(3)), employed(2, "noor", 2));
  recordOutcome(database, uuid(20), day(10), slug("mira"), Outcome::exchange);
  decide(database, decision(12, Action::accept, day(13)), employed(3, "omar", 12));
  const auto lessons = lessonsBy(database, day(20));
  REQUIRE(told(lessons) == Told{"1 accept", "3 accept", "10 exchange", "13 accept"});
  CHECK(lessons[1].history.company.exchanges == 0);
  CHECK(lessons[1].history.company.askedThisWeek == 1);
  CHECK(lessons[2].history.company.exchanges == 0);
  CHECK(lessons[3].history.company.exchanges == 1);
  CHECK(lessons[3].history.company.askedThisWeek == 0);
}
