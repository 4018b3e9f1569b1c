#include "history/requests.h"

#include "history/decisions.h"
#include "history/failure.h"
#include "history/outcomes.h"
#include "history/senders.h"
#include "history/timeline.h"
#include "history/undo.h"
#include "history_folder.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::history;

namespace {

Request invited(Request request, const std::string& invitation) {
  request.invitation = invitation;
  return request;
}

RequestEvent onlyRequest(Database& database, const SenderKey& key) {
  const auto sender = findSender(database, key);
  REQUIRE(sender);
  const auto events = timeline(database, sender->id, 100, {}).events;
  REQUIRE(events.size() == 1);
  return std::get<RequestEvent>(events.front());
}

} // namespace

TEST_CASE("the first sighting of a request is kept under its own UUID") {
  HistoryFolder folder;
  Database database(folder.file());
  const auto observed = observe(database, request(1, slug("mira"), day(0)));
  CHECK(observed.request == uuid(1));
  CHECK(observed.kth == 1);
  CHECK_FALSE(observed.repeated);
}

TEST_CASE("everything the page showed comes back as it was") {
  HistoryFolder folder;
  Request shown = invited(request(1, both("mira", "ACoAAx"), day(0)), "urn:li:invitation:7");
  shown.headline = "Founder, Tidal Analytics";
  shown.note = "We met at the Kiel data meetup.";
  shown.mutuals = 0;
  shown.followsYou = true;
  shown.verified = false;
  shown.premium = true;
  Database(folder.file()).file();
  {
    Database database(folder.file());
    observe(database, shown);
  }
  Database database(folder.file());
  const auto kept = onlyRequest(database, slug("mira")).request;
  CHECK(kept.id == shown.id);
  CHECK(kept.sender == shown.sender);
  CHECK(kept.name == shown.name);
  CHECK(kept.headline == shown.headline);
  CHECK(kept.note == shown.note);
  CHECK(kept.mutuals == 0);
  CHECK(kept.followsYou == true);
  CHECK(kept.verified == false);
  CHECK(kept.premium == true);
  CHECK_FALSE(kept.openToWork.has_value());
  CHECK(kept.invitation == shown.invitation);
  CHECK(kept.seenAt == day(0));
}

TEST_CASE("hostile text comes back code point for code point") {
  HistoryFolder folder;
  Database database(folder.file());
  std::string note;
  for (int i = 0; i < 2000; ++i) {
    note += "\U0001F600";
  }
  Request shown = request(1, slug("mi'ra\"; drop table sender;--"), day(0));
  shown.name = "\u202Eeman\u202C <b>\"*'); NEAR(a b) \u200F\u0627\u0644 \U0001F469\u200D\U0001F52C";
  shown.headline = "\" OR name:* AND NOT \"*";
  shown.note = note;
  observe(database, shown);
  const auto kept = onlyRequest(database, shown.sender).request;
  CHECK(kept.sender == shown.sender);
  CHECK(kept.name == shown.name);
  CHECK(kept.headline == shown.headline);
  CHECK(kept.note == shown.note);
}

TEST_CASE("the same UUID again is a repetition and changes nothing") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, slug("mira"), day(0)));
  const auto before = bytesOf(folder.file());
  const auto again = observe(database, request(1, slug("mira"), day(0)));
  CHECK(again.request == uuid(1));
  CHECK(again.kth == 1);
  CHECK(again.repeated);
  CHECK(bytesOf(folder.file()) == before);
}

TEST_CASE("a later sighting moves last seen and fills only what was unknown") {
  HistoryFolder folder;
  Database database(folder.file());
  Request first = request(1, slug("mira"), day(0));
  first.headline = "Founder";
  first.mutuals = 3;
  observe(database, first);
  Request later = request(1, slug("mira"), day(2));
  later.name = "Mira O.";
  later.headline = "Chair";
  later.note = "Hello again";
  later.mutuals = 9;
  later.verified = true;
  observe(database, later);
  const auto kept = onlyRequest(database, slug("mira"));
  CHECK(kept.request.name == "Mira Okafor");
  CHECK(kept.request.headline == "Founder");
  CHECK(kept.request.note == "Hello again");
  CHECK(kept.request.mutuals == 3);
  CHECK(kept.request.verified == true);
  CHECK(kept.request.seenAt == day(0));
  CHECK(kept.lastSeenAt == day(2));
}

TEST_CASE("an earlier sighting that arrives late moves first seen") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, slug("mira"), day(2)));
  observe(database, request(2, slug("mira"), day(0)));
  const auto kept = onlyRequest(database, slug("mira"));
  CHECK(kept.request.seenAt == day(0));
  CHECK(kept.lastSeenAt == day(2));
  CHECK(findSender(database, slug("mira"))->firstSeenAt == day(0));
}

TEST_CASE("the same invitation id is the same request, even after it was decided") {
  HistoryFolder folder;
  Database database(folder.file());
  const auto first = invited(request(1, slug("mira"), day(0)), "i1");
  decide(database, decision(10, Action::ignore, day(1)), first);
  const auto again = observe(database, invited(request(2, slug("mira"), day(200)), "i1"));
  CHECK(again.request == uuid(1));
  CHECK(again.repeated);
  CHECK(again.kth == 1);
}

TEST_CASE("another invitation id is another request") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, invited(request(1, slug("mira"), day(0)), "i1"));
  const auto second = observe(database, invited(request(2, slug("mira"), day(1)), "i2"));
  CHECK(second.request == uuid(2));
  CHECK(second.kth == 2);
}

TEST_CASE("the invitation id of another sender means nothing") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, invited(request(1, slug("mira"), day(0)), "i1"));
  CHECK(observe(database, invited(request(2, slug("noor"), day(0)), "i1")).request == uuid(2));
}

TEST_CASE("without an invitation id an undecided request of the last 90 days is the same") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, slug("mira"), day(0)));
  SECTION("just before 90 days") {
    CHECK(observe(database, request(2, slug("mira"), Instant{day(90).milliseconds - 1})).request == uuid(1));
  }
  SECTION("at 90 days it is a new one") {
    const auto second = observe(database, request(2, slug("mira"), day(90)));
    CHECK(second.request == uuid(2));
    CHECK(second.kth == 2);
  }
  SECTION("counted from when it was last seen") {
    observe(database, request(2, slug("mira"), day(60)));
    CHECK(observe(database, request(3, slug("mira"), day(120))).request == uuid(1));
  }
  SECTION("where only one of both has an id, which is then kept") {
    CHECK(observe(database, invited(request(2, slug("mira"), day(1)), "i1")).request == uuid(1));
    CHECK(onlyRequest(database, slug("mira")).request.invitation == "i1");
    CHECK(observe(database, request(3, slug("mira"), day(2))).request == uuid(1));
  }
}

TEST_CASE("a request without invitation id after a decision is a new one") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::ignore, day(1)), request(1, slug("mira"), day(0)));
  SECTION("if it was seen after it") {
    const auto second = observe(database, request(2, slug("mira"), day(2)));
    CHECK(second.request == uuid(2));
    CHECK(second.kth == 2);
  }
  SECTION("but one that was seen before the decision and arrives late is the old one") {
    CHECK(observe(database, request(2, slug("mira"), day(0.5))).request == uuid(1));
  }
  SECTION("and once that is undone, it is the old one again") {
    undo(database, uuid(20), day(1.5), uuid(10));
    CHECK(observe(database, request(2, slug("mira"), day(2))).request == uuid(1));
  }
}

TEST_CASE("an intended block leaves the request undecided") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::block, day(1), Stage::intended), request(1, slug("mira"), day(0)));
  CHECK(observe(database, request(2, slug("mira"), day(2))).request == uuid(1));
}

TEST_CASE("a UUID under which a known invitation was seen stays with it after the decision") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, slug("mira"), day(0)));
  observe(database, request(2, slug("mira"), day(0)));
  decide(database, decision(10, Action::accept, day(1)), request(2, slug("mira"), day(0)));
  const auto again = observe(database, request(2, slug("mira"), day(2)));
  CHECK(again.request == uuid(1));
  CHECK(again.repeated);
  CHECK(rowCount(database, "request") == 1);
}

TEST_CASE("a request UUID of another sender is a conflict and stores nothing") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, slug("mira"), day(0)));
  CHECK_THROWS_AS(observe(database, request(1, slug("noor"), day(0))), Conflict);
  CHECK_FALSE(findSender(database, slug("noor")));
  observe(database, request(2, slug("noor"), day(0)));
  CHECK_THROWS_AS(observe(database, request(1, slug("noor"), day(0))), Conflict);
  CHECK(findSender(database, slug("noor"))->firstSeenAt == day(0));
}

TEST_CASE("a request with the UUID of a decision is a conflict") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::ignore, day(1)), request(1, slug("mira"), day(0)));
  CHECK_THROWS_AS(observe(database, request(10, slug("mira"), day(0))), Conflict);
}

TEST_CASE("of many requests observed at once a conflict keeps only itself out") {
  HistoryFolder folder;
  Database database(folder.file());
  const std::vector<Request> requests{request(1, slug("mira"), day(0)), request(1, slug("noor"), day(0)),
                                      request(2, slug("mira"), day(1)), request(3, slug("ana"), day(1))};
  const auto results = observeAll(database, requests);
  REQUIRE(results.size() == 4);
  CHECK(std::get<Observed>(results[0]).request == uuid(1));
  CHECK(std::get<Conflict>(results[1]).id() == uuid(1).text());
  CHECK(std::get<Observed>(results[2]).request == uuid(1));
  CHECK(std::get<Observed>(results[3]).kth == 1);
  CHECK_FALSE(findSender(database, slug("noor")));
  CHECK(rowCount(database, "sender") == 2);
}

TEST_CASE("of many requests observed at once none is kept when the disk is full") {
  HistoryFolder folder;
  Database database(folder.file());
  std::vector<Request> requests{request(1, slug("mira"), day(0)), request(2, slug("noor"), day(0))};
  requests.back().note = std::string(200'000, 'n');
  const auto pages = database.connection().execAndGet("PRAGMA page_count").getString();
  database.connection().exec("PRAGMA max_page_count = " + pages);
  CHECK_THROWS_AS(observeAll(database, requests), WriteFailed);
  CHECK(rowCount(database, "sender") == 0);
  database.connection().exec("PRAGMA max_page_count = 1000000");
  CHECK(observeAll(database, requests).size() == 2);
  CHECK(rowCount(database, "request") == 2);
}

TEST_CASE("two connections that write in turn see each other's events") {
  HistoryFolder folder;
  Database one(folder.file());
  Database two(folder.file());
  for (unsigned i = 0; i < 20; ++i) {
    Database& writer = i % 2 == 0 ? one : two;
    Database& reader = i % 2 == 0 ? two : one;
    const SenderKey key = slug("sender-" + std::to_string(i / 4));
    decide(writer, decision(1000 + i, Action::ignore, day(i + 0.5)), request(i, key, day(i)));
    CHECK(observe(reader, request(i, key, day(i))).repeated);
    CHECK(historyBefore(reader, request(2000 + i, key, day(i + 0.7))).ignored == static_cast<int>(i % 4) + 1);
  }
  CHECK(rowCount(one, "request") == 20);
  CHECK(rowCount(two, "sender") == 5);
}

TEST_CASE("a history that moves to another object goes on working") {
  HistoryFolder folder;
  std::optional<Database> held;
  held.emplace(folder.file());
  observe(*held, request(1, slug("mira"), day(0)));
  Database moved = std::move(*held);
  held.reset();
  CHECK(observe(moved, request(1, slug("mira"), day(0))).repeated);
  HistoryFolder other;
  Database assigned(other.file());
  observe(assigned, request(1, slug("noor"), day(0)));
  assigned = std::move(moved);
  CHECK(assigned.file() == folder.file());
  CHECK(findSender(assigned, slug("mira")));
  CHECK_FALSE(findSender(assigned, slug("noor")));
}
