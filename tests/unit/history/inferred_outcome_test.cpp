#include "history/inferred_outcome.h"

#include "archive_story.h"
#include "history/search.h"
#include "history/timeline.h"
#include "lesson_story.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::history;

namespace {

const SenderKey kMira = slug("mira");

/// A history in which Mira was accepted on day 1.
struct Accepted {
  Accepted() { decide(database, decision(10, Action::accept, day(1)), request(1, kMira, day(0))); }

  void hear(const ArchivedMessage& message) {
    tell(database, [&](ArchiveFacts& facts) { facts.keepMessage(message); });
  }

  /// "9 exchange" is one inferred on day 9.
  std::string inferred() {
    const auto outcome = read(
        database, [&] { return inferOutcome(database, {findSender(database, kMira)->id}, {}, {Instant::kLatest}); });
    const auto kept = said(database, "SELECT at || ' ' || outcome FROM inferred_outcome");
    if (!outcome) {
      CHECK(kept.empty());
      return "";
    }
    CHECK(kept == std::to_string(outcome->key.at.milliseconds) + " " + std::string(word(outcome->outcome)));
    const auto days = (outcome->key.at.milliseconds - day(0).milliseconds) / kDay;
    return std::to_string(days) + " " + std::string(word(outcome->outcome));
  }

  HistoryFolder folder;
  Database database{folder.file()};
};

} // namespace

TEST_CASE("both sides wrote: an exchange, from when the second one did") {
  Accepted history;
  SECTION("first the sender") {
    history.hear(received(kMira, day(5)));
    CHECK(history.inferred() == "46 silence");
    history.hear(sent(kMira, day(9)));
    history.hear(received(kMira, day(12)));
    CHECK(history.inferred() == "9 exchange");
  }
  SECTION("first the user") {
    history.hear(sent(kMira, day(4)));
    CHECK(history.inferred() == "46 silence");
    history.hear(received(kMira, day(7)));
    CHECK(history.inferred() == "7 exchange");
  }
  SECTION("long after") {
    history.hear(received(kMira, day(300)));
    history.hear(sent(kMira, day(301)));
    CHECK(history.inferred() == "301 exchange");
  }
}

TEST_CASE("a first message that looks like a pitch and was never answered is one") {
  Accepted history;
  history.hear(received(kMira, day(5), true));
  CHECK(history.inferred() == "5 pitch");
  history.hear(received(kMira, day(8), true));
  CHECK(history.inferred() == "5 pitch");
  SECTION("even where the user had said hello before") {
    history.hear(sent(kMira, day(2)));
    CHECK(history.inferred() == "5 pitch");
  }
  SECTION("until the user answers") {
    history.hear(sent(kMira, day(20)));
    CHECK(history.inferred() == "20 exchange");
  }
  SECTION("unless another message came first") {
    history.hear(received(kMira, day(3)));
    CHECK(history.inferred() == "46 silence");
  }
}

TEST_CASE("messages before the acceptance and those of others say nothing") {
  Accepted history;
  history.hear(received(kMira, day(0.5), true));
  history.hear(sent(kMira, day(0.6)));
  history.hear(received(slug("noor"), day(5), true));
  CHECK(history.inferred() == "46 silence");
}

TEST_CASE("the user's own word and a block come before what messages say") {
  Accepted history;
  history.hear(received(kMira, day(5), true));
  SECTION("a word") {
    recordOutcome(history.database, uuid(20), day(100), kMira, Outcome::unwelcome);
    CHECK(history.inferred().empty());
    undo(history.database, uuid(21), day(101), uuid(20));
    CHECK(history.inferred() == "5 pitch");
  }
  SECTION("a block") {
    decide(history.database, decision(20, Action::block, day(100), Stage::intended), kMira);
    CHECK(history.inferred().empty());
  }
  SECTION("and what follows a later acceptance is asked anew") {
    recordOutcome(history.database, uuid(20), day(100), kMira, Outcome::unwelcome);
    decide(history.database, decision(21, Action::accept, day(201)), request(2, kMira, day(200)));
    history.hear(received(kMira, day(210)));
    history.hear(sent(kMira, day(211)));
    CHECK(history.inferred() == "211 exchange");
  }
}

TEST_CASE("nothing is inferred of a connection that was not accepted here") {
  HistoryFolder folder;
  Database database(folder.file());
  tell(database, [](ArchiveFacts& facts) {
    facts.keepConnection(connected(kMira, day(0)));
    facts.keepMessage(received(kMira, day(5)));
    facts.keepMessage(sent(kMira, day(6)));
  });
  CHECK(rowCount(database, "inferred_outcome") == 0);
}

TEST_CASE("an acceptance that an archive tells of is followed like any other, until the user's own takes its place") {
  HistoryFolder folder;
  Database database(folder.file());
  tell(database, [](ArchiveFacts& facts) {
    facts.keepRequest(request(1, kMira, day(0)));
    facts.keepInferredAcceptance(uuid(10), uuid(1), day(1));
    facts.keepMessage(received(kMira, day(2), true));
  });
  CHECK(said(database, "SELECT outcome || uuid FROM inferred_outcome") == "pitch" + uuid(10).text());
  decide(database, decision(11, Action::accept, day(3)), request(1, kMira, day(0)));
  CHECK(said(database, "SELECT outcome || uuid FROM inferred_outcome") == "silence" + uuid(11).text());
  undo(database, uuid(12), day(4), uuid(11));
  CHECK(said(database, "SELECT outcome || uuid FROM inferred_outcome") == "pitch" + uuid(10).text());
}

TEST_CASE("an inferred outcome is shown as such, by its time") {
  Accepted history;
  history.hear(received(kMira, day(5), true));
  const auto sender = findSender(history.database, kMira)->id;
  CHECK(timeline(history.database, sender, 10, {}, day(4)).events.size() == 3);
  const auto events = timeline(history.database, sender, 10, {}, day(5)).events;
  REQUIRE(events.size() == 4); // with the message itself
  const auto outcome = std::get<OutcomeEvent>(events.front());
  CHECK(outcome.inferred);
  CHECK(outcome.outcome == Outcome::pitch);
  CHECK(outcome.at == day(5));
  const auto found = search(history.database, "mira", Filter::all, 10, {}, day(9)).senders.front().lastOutcome;
  REQUIRE(found);
  CHECK(found->inferred);
  CHECK(found->outcome == Outcome::pitch);
}

TEST_CASE("a timeline shows an acceptance once, by the user's own word where there is one") {
  HistoryFolder folder;
  Database database(folder.file());
  tell(database, [](ArchiveFacts& facts) {
    facts.keepRequest(request(1, kMira, day(0)));
    facts.keepInferredAcceptance(uuid(10), uuid(1), day(1));
  });
  const auto sender = findSender(database, kMira)->id;
  const auto events = timeline(database, sender, 10, {}).events;
  REQUIRE(events.size() == 2);
  CHECK(std::get<DecisionEvent>(events.front()).decision.origin == Origin::archive);
  decide(database, decision(11, Action::accept, day(3)), request(1, kMira, day(0)));
  CHECK(std::get<DecisionEvent>(timeline(database, sender, 10, {}).events.front()).decision.id == uuid(11));
  CHECK(timeline(database, sender, 10, {}).events.size() == 2);
}

TEST_CASE("an inferred outcome is a lesson that says so, unless the user said the same") {
  Accepted history;
  history.hear(received(kMira, day(5)));
  history.hear(sent(kMira, day(6)));
  auto lessons = lessonsBy(history.database, day(99));
  REQUIRE(told(lessons) == Told{"1 accept", "6 exchange"});
  CHECK_FALSE(lessons[0].inferred);
  CHECK(lessons[1].inferred);
  CHECK(lessons[1].request.id == uuid(1));
  CHECK(told(lessonsBy(history.database, day(5))) == Told{"1 accept"});
  recordOutcome(history.database, uuid(20), day(0.5), kMira, Outcome::exchange);
  lessons = lessonsBy(history.database, day(99));
  CHECK(told(lessons) == Told{"0 exchange", "1 accept"});
}

TEST_CASE("advice hears of an inferred outcome as of its time, but it is not the user's own word") {
  Accepted history;
  history.hear(received(kMira, day(5), true));
  const auto known = historyBefore(history.database, request(2, kMira, day(10)));
  REQUIRE(known.lastOutcome);
  CHECK(known.lastOutcome->inferred);
  CHECK(known.lastOutcome->outcome == Outcome::pitch);
  CHECK(known.pitches == 0);
  CHECK(known.accepted == 1);
}
