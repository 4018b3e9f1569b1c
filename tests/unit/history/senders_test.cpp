#include "history/senders.h"

#include "history/decisions.h"
#include "history/failure.h"
#include "history/outcomes.h"
#include "history/requests.h"
#include "history/search.h"
#include "history/timeline.h"
#include "history_folder.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::history;

namespace {

int earlier(Database& database, const Request& request) {
  return historyBefore(database, request).earlierRequests;
}

} // namespace

TEST_CASE("nobody is found in an empty history") {
  HistoryFolder folder;
  Database database(folder.file());
  CHECK_FALSE(findSender(database, slug("mira")));
  CHECK_FALSE(findSender(database, member("ACoAA")));
  CHECK(historyBefore(database, request(1, slug("mira"), day(0))).earlierRequests == 0);
}

TEST_CASE("a slug and a member id seen together lead to one sender") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, both("mira", "ACoAAx"), day(0)));
  const auto sender = findSender(database, member("ACoAAx"));
  REQUIRE(sender);
  CHECK(sender->key == both("mira", "ACoAAx"));
  CHECK(sender->aliases == std::vector<std::string>{"mira", "ACoAAx"});
  CHECK(findSender(database, slug("mira"))->id == sender->id);
}

TEST_CASE("a member id is found only with its own case, and never as a slug") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, member("ACoAAx"), day(0)));
  CHECK_FALSE(findSender(database, member("acoaax")));
  CHECK_FALSE(findSender(database, slug("ACoAAx")));
}

TEST_CASE("a sender who changes the slug keeps the old one as an alias") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, both("mira", "ACoAAx"), day(0)));
  observe(database, request(2, both("mira-okafor", "ACoAAx"), day(1)));
  const auto sender = findSender(database, slug("mira"));
  REQUIRE(sender);
  CHECK(sender->key == both("mira-okafor", "ACoAAx"));
  CHECK(sender->aliases == std::vector<std::string>{"mira-okafor", "mira", "ACoAAx"});
}

TEST_CASE("two senders that are seen together become the older one with all events") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::ignore, day(1)), request(1, slug("mira"), day(0)));
  decide(database, decision(11, Action::accept, day(11)), request(2, member("ACoAAx"), day(10)));
  recordOutcome(database, uuid(12), day(12), member("ACoAAx"), Outcome::exchange);
  const auto older = findSender(database, slug("mira"))->id;
  REQUIRE(findSender(database, member("ACoAAx"))->id != older);

  const Request together = request(3, both("mira", "ACoAAx"), day(20));
  const auto before = historyBefore(database, together);
  const auto observed = observe(database, together);
  CHECK(observed.kth == 3);
  CHECK(findSender(database, member("ACoAAx"))->id == older);
  CHECK(timeline(database, older, 100, {}).events.size() == 6);
  CHECK(rowCount(database, "sender") == 1);
  const auto after = historyBefore(database, together);
  CHECK(before.earlierRequests == 2);
  CHECK(after.earlierRequests == 2);
  CHECK(before.accepted == 1);
  CHECK(after.accepted == 1);
  CHECK(after.ignored == 1);
  CHECK(after.exchanges == 1);
  CHECK(search(database, "mira", Filter::all, 10, {}).senders.size() == 1);
}

TEST_CASE("one invitation that was kept for two senders becomes one when they do") {
  HistoryFolder folder;
  Database database(folder.file());
  Request bySlug = request(1, slug("mira"), day(0));
  Request byMember = request(2, member("ACoAAx"), day(1));
  byMember.invitation = "i1";
  byMember.note = "Hello";
  observe(database, bySlug);
  observe(database, byMember);
  const auto observed = observe(database, request(3, both("mira", "ACoAAx"), day(2)));
  CHECK(observed.request == uuid(1));
  CHECK(observed.kth == 1);
  CHECK(rowCount(database, "request") == 1);
  for (unsigned id = 1; id <= 3; ++id) {
    CHECK(observe(database, request(id, slug("mira"), day(3))).request == uuid(1));
  }
  const auto events = timeline(database, findSender(database, slug("mira"))->id, 10, {}).events;
  const auto kept = std::get<RequestEvent>(events.front());
  CHECK(kept.request.note == "Hello");
  CHECK(kept.request.invitation == "i1");
  CHECK(kept.request.sender == both("mira", "ACoAAx"));
  CHECK(kept.lastSeenAt == day(3));
}

TEST_CASE("an outcome that names a sender twice unites two as well") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, slug("mira"), day(0)));
  observe(database, request(2, member("ACoAAx"), day(200)));
  recordOutcome(database, uuid(12), day(201), both("mira", "ACoAAx"), Outcome::pitch);
  CHECK(findSender(database, member("ACoAAx"))->id == findSender(database, slug("mira"))->id);
}

TEST_CASE("the sender has the name and the headline of his latest request") {
  HistoryFolder folder;
  Database database(folder.file());
  Request old = request(1, slug("mira"), day(0));
  old.name = "Mira Adeyemi";
  old.headline = "Student";
  decide(database, decision(10, Action::ignore, day(1)), old);
  observe(database, request(2, slug("mira"), day(100)));
  const auto sender = findSender(database, slug("mira"));
  CHECK(sender->name == "Mira Okafor");
  CHECK(sender->headline == "Student");
  CHECK(sender->firstSeenAt == day(0));
  CHECK(sender->lastSeenAt == day(100));
}

TEST_CASE("advice knows the same before and after a request is observed, and after it is decided") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::ignore, day(1)), request(1, slug("mira"), day(0)));
  const Request second = request(2, slug("mira"), day(30));
  CHECK(earlier(database, second) == 1);
  observe(database, second);
  CHECK(earlier(database, second) == 1);
  CHECK(earlier(database, request(3, slug("mira"), day(31))) == 1);
  decide(database, decision(11, Action::ignore, day(32)), second);
  const auto history = historyBefore(database, second);
  CHECK(history.earlierRequests == 1);
  CHECK(history.lastRequestAt == day(0));
  CHECK(history.ignored == 1);
  CHECK(history.lastDecision->id == uuid(10));
  CHECK(historyBefore(database, request(4, slug("mira"), day(60))).ignored == 2);
}

TEST_CASE("requests after the first ignore are counted without the one at hand") {
  HistoryFolder folder;
  Database database(folder.file());
  for (unsigned i = 0; i < 4; ++i) {
    decide(database, decision(10 + i, Action::ignore, day(i * 10 + 1)), request(1 + i, slug("mira"), day(i * 10)));
  }
  const auto history = historyBefore(database, request(9, slug("mira"), day(50)));
  CHECK(history.earlierRequests == 4);
  CHECK(history.requestsSinceIgnored == 3);
  CHECK(history.ignored == 4);
}
