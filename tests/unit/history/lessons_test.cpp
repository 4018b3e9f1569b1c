#include "history/lessons.h"

#include "history/requests.h"
#include "history/senders.h"
#include "history/timeline.h"
#include "lesson_story.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::history;

TEST_CASE("every standing decision and outcome is a lesson, in the order of time") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(12, Action::ignore, day(3)), request(2, slug("noor"), day(2)));
  decide(database, decision(11, Action::accept, day(1)), request(1, slug("mira"), day(0)));
  recordOutcome(database, uuid(13), day(5), slug("mira"), Outcome::exchange);
  const auto lessons = lessonsBy(database, day(9));
  CHECK(told(lessons) == Told{"1 accept", "3 ignore", "5 exchange"});
  CHECK(lessons[0].request.id == uuid(1));
  CHECK(lessons[2].request.id == uuid(1));
  CHECK(told(lessonsAfter(database, lessons[0].key, day(9))) == Told{"3 ignore", "5 exchange"});
  CHECK(told(lessonsBy(database, day(4))) == Told{"1 accept", "3 ignore"});
}

TEST_CASE("lessons of the same time are in the order of their UUIDs, whichever came first") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(21, Action::ignore, day(1)), request(1, slug("mira"), day(0)));
  decide(database, decision(20, Action::accept, day(1)), request(2, slug("noor"), day(0)));
  CHECK(told(lessonsBy(database, day(2))) == Told{"1 accept", "1 ignore"});
}

TEST_CASE("what was taken back and a block that is only intended teach nothing") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::ignore, day(1)), request(1, slug("mira"), day(0)));
  recordOutcome(database, uuid(11), day(2), slug("mira"), Outcome::pitch);
  decide(database, decision(12, Action::block, day(3), Stage::intended), slug("mira"));
  undo(database, uuid(13), day(4), uuid(10));
  CHECK(told(lessonsBy(database, day(9))) == Told{"2 pitch"});
  undo(database, uuid(14), day(5), uuid(11));
  CHECK(lessonsBy(database, day(9)).empty());
}

TEST_CASE("a sender teaches each action and each outcome once, and the next time where the first was taken back") {
  HistoryFolder folder;
  Database database(folder.file());
  for (unsigned i = 0; i < 3; ++i) {
    decide(database, decision(10 + i, Action::ignore, day(i * 100 + 1)), request(1 + i, slug("mira"), day(i * 100)));
    recordOutcome(database, uuid(20 + i), day(i * 100 + 2), slug("mira"), Outcome::pitch);
  }
  CHECK(told(lessonsBy(database, day(999))) == Told{"1 ignore", "2 pitch"});
  undo(database, uuid(30), day(300), uuid(10));
  CHECK(told(lessonsBy(database, day(999))) == Told{"2 pitch", "101 ignore"});
}

TEST_CASE("an outcome teaches about the request that was accepted, not about a later one") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::accept, day(1)), request(1, slug("mira"), day(0)));
  observe(database, request(2, slug("mira"), day(100)));
  recordOutcome(database, uuid(11), day(101), slug("mira"), Outcome::exchange);
  observe(database, request(3, slug("noor"), day(102)));
  recordOutcome(database, uuid(12), day(103), slug("noor"), Outcome::pitch);
  const auto lessons = lessonsBy(database, day(200));
  REQUIRE(told(lessons) == Told{"1 accept", "101 exchange", "103 pitch"});
  CHECK(lessons[1].request.id == uuid(1));
  CHECK(lessons[2].request.id == uuid(3));
}

TEST_CASE("a lesson knows what was said of the sender when the request was first seen, and nothing later") {
  HistoryFolder folder;
  Database database(folder.file());
  const std::string copied = "Hello, we offer web design at half the price of your agency, call us";
  std::vector<SenderHistory> then;
  for (unsigned i = 0; i < 6; ++i) {
    auto shown = request(1 + i, slug(i % 2 == 0 ? "mira" : "noor"), day(i * 10));
    shown.note = copied;
    then.push_back(historyBefore(database, shown));
    observe(database, shown);
    recordOutcome(database, uuid(40 + i), day(i * 10 + 1), slug("mira"),
                  i % 3 == 0 ? Outcome::pitch : Outcome::exchange);
    decide(database,
           decision(20 + i,
                    i == 0   ? Action::accept
                    : i == 1 ? Action::ignore
                             : Action::block,
                    day(i * 10 + 2)),
           shown);
  }
  std::size_t compared = 0;
  for (const auto& lesson : lessonsBy(database, day(999))) {
    if (!std::holds_alternative<Decision>(lesson.taught)) {
      continue;
    }
    const auto number = static_cast<std::size_t>((lesson.key.at.milliseconds - day(0).milliseconds) / kDay / 10);
    const auto& known = then.at(number);
    INFO(number);
    CHECK(lesson.history.earlierRequests == known.earlierRequests);
    CHECK(lesson.history.lastRequestAt == known.lastRequestAt);
    CHECK(lesson.history.accepted == known.accepted);
    CHECK(lesson.history.ignored == known.ignored);
    CHECK(lesson.history.blocked == known.blocked);
    CHECK(lesson.history.exchanges == known.exchanges);
    CHECK(lesson.history.pitches == known.pitches);
    CHECK(lesson.history.requestsSinceIgnored == known.requestsSinceIgnored);
    CHECK(lesson.history.lastDecision.has_value() == known.lastDecision.has_value());
    CHECK(lesson.history.lastOutcome.has_value() == known.lastOutcome.has_value());
    CHECK(lesson.history.sameNote.copies == known.sameNote.copies);
    CHECK(lesson.history.sameNote.blocked == known.sameNote.blocked);
    CHECK(lesson.history.sameNote.pitches == known.sameNote.pitches);
    CHECK(lesson.history.sameNote.accepted == known.sameNote.accepted);
    compared += known.sameNote.copies > 0;
  }
  CHECK(compared >= 3);
}

TEST_CASE("45 days without a word after an acceptance are a lesson of silence") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::accept, day(1)), request(1, slug("mira"), day(0)));
  CHECK(told(lessonsBy(database, {day(46).milliseconds - 1})) == Told{"1 accept"});
  const auto lessons = lessonsBy(database, day(46));
  REQUIRE(told(lessons) == Told{"1 accept", "46 silence"});
  CHECK(lessons[1].key.uuid == uuid(10).text());
  CHECK(lessons[1].request.id == uuid(1));
  CHECK(told(lessonsAfter(database, lessons[0].key, day(46))) == Told{"46 silence"});
  CHECK(lessonsAfter(database, lessons[1].key, day(99)).empty());
}

TEST_CASE("whatever is heard, even long after, takes the inferred silence away, and undoing that brings it back") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::accept, day(1)), request(1, slug("mira"), day(0)));
  recordOutcome(database, uuid(11), day(100), slug("mira"), Outcome::exchange);
  CHECK(told(lessonsBy(database, day(200))) == Told{"1 accept", "100 exchange"});
  undo(database, uuid(12), day(101), uuid(11));
  CHECK(told(lessonsBy(database, day(200))) == Told{"1 accept", "46 silence"});
  decide(database, decision(13, Action::block, day(102), Stage::intended), slug("mira"));
  CHECK(told(lessonsBy(database, day(200))) == Told{"1 accept"});
}

TEST_CASE("silence is inferred once a sender, and not where the user said so himself") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::accept, day(1)), request(1, slug("mira"), day(0)));
  decide(database, decision(11, Action::accept, day(101)), request(2, slug("mira"), day(100)));
  CHECK(told(lessonsBy(database, day(300))) == Told{"1 accept", "46 silence"});
  recordOutcome(database, uuid(12), day(60), slug("mira"), Outcome::silence);
  CHECK(told(lessonsBy(database, day(300))) == Told{"1 accept", "60 silence"});
}

TEST_CASE("inferred silence is shown as such in the timeline, in its place and across pages") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::accept, day(1)), request(1, slug("mira"), day(0)));
  observe(database, request(2, slug("mira"), day(100)));
  const auto sender = findSender(database, slug("mira"))->id;
  CHECK(timeline(database, sender, 10, {}, day(45)).events.size() == 3);
  const auto first = timeline(database, sender, 2, {}, day(100));
  REQUIRE(first.events.size() == 2);
  const auto silence = std::get<OutcomeEvent>(first.events[1]);
  CHECK(silence.inferred);
  CHECK(silence.outcome == Outcome::silence);
  CHECK(silence.at == day(46));
  const auto second = timeline(database, sender, 10, first.next, day(100));
  REQUIRE(second.events.size() == 2);
  CHECK(std::holds_alternative<DecisionEvent>(second.events[0]));
}

TEST_CASE("advice hears of inferred silence from the 45th day on") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::accept, day(1)), request(1, slug("mira"), day(0)));
  CHECK_FALSE(historyBefore(database, request(2, slug("mira"), day(45))).lastOutcome);
  const auto silent = historyBefore(database, request(2, slug("mira"), day(46))).lastOutcome;
  REQUIRE(silent);
  CHECK(silent->inferred);
  CHECK(silent->at == day(46));
  recordOutcome(database, uuid(11), day(50), slug("mira"), Outcome::exchange);
  CHECK(historyBefore(database, request(2, slug("mira"), day(60))).lastOutcome->outcome == Outcome::exchange);
}
