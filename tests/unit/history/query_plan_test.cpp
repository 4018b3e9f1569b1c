#include "archive_story.h"
#include "history/decisions.h"
#include "history/forgotten.h"
#include "history/lessons.h"
#include "history/outcomes.h"
#include "history/recent_requests.h"
#include "history/requests.h"
#include "history/search.h"
#include "history/senders.h"
#include "history/timeline.h"
#include "history/transaction.h"
#include "history/undo.h"
#include "history_folder.h"
#include "query_plans.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::history;
using namespace serendip::tests;

namespace {

const std::string kNote = "Hello, we offer web design at half the price of your agency, call us";

const std::string kHeadline = "Engineer at Tidal Analytics";

/// Has events of every kind, and is reopened so that only what a test does next is prepared.
void fill(const std::filesystem::path& file) {
  Database database(file);
  auto noted = request(1, slug("mira"), day(0));
  noted.note = kNote;
  noted.headline = kHeadline;
  decide(database, decision(10, Action::ignore, day(1)), noted);
  decide(database, decision(11, Action::block, day(11), Stage::intended), request(2, member("ACoAAx"), day(10)));
  recordOutcome(database, uuid(12), day(12), slug("mira"), Outcome::pitch);
  decide(database, decision(13, Action::accept, day(12)), request(30, slug("ines"), day(11)));
  tell(database, [](ArchiveFacts& facts) {
    facts.keepConnection(connected(slug("ines"), day(12)));
    facts.keepMessage(received(slug("ines"), day(13)));
  });
  connect(database, "mira", kHeadline, day(-1));
}

} // namespace

TEST_CASE("no statement of the history before a request reads a whole table") {
  HistoryFolder folder;
  fill(folder.file());
  Database database(folder.file());
  auto shown = request(3, both("mira", "ACoAAx"), day(20));
  shown.note = kNote;
  shown.headline = kHeadline;
  historyBefore(database, shown);
  historyBefore(database, request(4, slug("ines"), day(90)));
  checkPlans(database, 11);
}

TEST_CASE("no statement of a write reads a whole table") {
  HistoryFolder folder;
  fill(folder.file());
  Database database(folder.file());
  Request shown = request(3, slug("noor"), day(20));
  observe(database, shown);
  shown.note = "Hello";
  observe(database, shown);
  observe(database, request(4, slug("mira"), day(20)));
  observe(database, request(5, both("mira", "ACoAAx"), day(20)));
  observe(database, request(6, both("mira", "ACoAAx"), day(21)));
  decide(database, decision(20, Action::ignore, day(22)), slug("mira"));
  decide(database, decision(20, Action::ignore, day(22)), slug("mira"));
  recordOutcome(database, uuid(21), day(23), slug("mira"), Outcome::pitch);
  undo(database, uuid(22), day(24), uuid(21));
  checkPlans(database, 20);
}

TEST_CASE("no statement that keeps facts of an archive reads a whole table") {
  HistoryFolder folder;
  fill(folder.file());
  Database database(folder.file());
  tell(database, [&](ArchiveFacts& facts) {
    rememberForgotten(database, slug("noor"), day(1));
    for (const auto& key : {slug("ines"), both("ines", "ACoAAines"), slug("mira"), both("mira", "ACoAAx")}) {
      facts.keepConnection(connected(key, day(12), day(1001)));
      facts.keepMessage(received(key, day(13), true));
      facts.keepMessage(sent(key, day(14)));
    }
    auto archived = request(40, slug("tomas"), day(15));
    archived.note = kNote;
    facts.keepRequest(archived);
    facts.keepInferredAcceptance(uuid(41), uuid(40), day(16));
    facts.keepInferredAcceptance(uuid(41), uuid(40), day(15.5));
    facts.keepOwnCompany("Tidal Analytics");
    facts.keepOwnCompany("TIDAL Analytics");
    facts.setOwner(both("anna", "ACoAAanna"));
    isOwner(database, slug("anna"));
  });
  checkPlans(database, 40);
}

TEST_CASE("what may be inferred of connections is asked for one connection after the other") {
  HistoryFolder folder;
  fill(folder.file());
  Database database(folder.file());
  inferableAcceptances(database);
  const auto statements = preparedStatements(database);
  REQUIRE(statements.size() == 1);
  SQLite::Statement plan(database.connection(), "EXPLAIN QUERY PLAN " + *statements.begin());
  int scans = 0;
  while (plan.executeStep()) {
    scans += readsEverything(plan.getColumn(3).getString());
  }
  CHECK(scans == 1);
}

TEST_CASE("no statement that looks for lessons reads a whole table") {
  HistoryFolder folder;
  fill(folder.file());
  Database database(folder.file());
  read(database, [&] {
    countLessons(database, {day(1), ""}, day(99), 64);
    eachLesson(database, {day(1), ""}, day(99), [](const LessonEvent&) {});
    lessonsAsThen(database, {day(1), ""}, day(99), 64, [](const LessonEvent&) {});
    return 0;
  });
  checkPlans(database, 8);
}

TEST_CASE("no statement of a timeline, of the look-up or of the list of intended blocks reads a whole table") {
  HistoryFolder folder;
  fill(folder.file());
  Database database(folder.file());
  const auto sender = findSender(database, slug("mira"));
  REQUIRE(sender);
  const auto first = timeline(database, sender->id, 1, {});
  timeline(database, sender->id, 1, first.next);
  search(database, "", Filter::blockIntended, 10, {});
  search(database, "mira", Filter::blockIntended, 10, {});
  search(database, "mira", Filter::all, 10, {});
  checkPlans(database, 9);
}

TEST_CASE("no statement of the recent requests reads a whole table") {
  HistoryFolder folder;
  fill(folder.file());
  Database database(folder.file());
  const auto first = recentRequests(database, day(0), 1, {});
  REQUIRE(first.next);
  recentRequests(database, day(0), 1, first.next);
  checkPlans(database, 2);
}
