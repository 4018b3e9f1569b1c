#include "history/decisions.h"

#include "history/failure.h"
#include "history/outcomes.h"
#include "history/philosophy_choice.h"
#include "history/requests.h"
#include "history/search.h"
#include "history/timeline.h"
#include "history/undo.h"
#include "history_folder.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::history;

namespace {

SenderHistory historyOf(Database& database) {
  return historyBefore(database, request(999, slug("mira"), day(1000)));
}

bool toBeBlocked(Database& database) {
  return !search(database, "", Filter::blockIntended, 10, {}).senders.empty();
}

} // namespace

TEST_CASE("a decision with a whole request remembers both") {
  HistoryFolder folder;
  Database database(folder.file());
  Decision made = decision(10, Action::accept, day(1));
  made.origin = Origin::page;
  made.suggested = Suggested{Action::lookFirst, PhilosophyName::known};
  const auto decided = decide(database, made, request(1, slug("mira"), day(0)));
  CHECK(decided.request == uuid(1));
  CHECK_FALSE(decided.repeated);
  const auto events = timeline(database, findSender(database, slug("mira"))->id, 10, {}).events;
  REQUIRE(events.size() == 2);
  const auto kept = std::get<DecisionEvent>(events.front());
  CHECK(kept.decision.id == made.id);
  CHECK(kept.decision.at == made.at);
  CHECK(kept.decision.action == made.action);
  CHECK(kept.decision.stage == Stage::done);
  CHECK(kept.decision.origin == Origin::page);
  CHECK(kept.decision.suggested == made.suggested);
  CHECK_FALSE(kept.undone);
}

TEST_CASE("a decision about a sender belongs to his latest request") {
  HistoryFolder folder;
  Database database(folder.file());
  Request first = request(1, slug("mira"), day(0));
  Request second = request(2, slug("mira"), day(5));
  first.invitation = "i1";
  second.invitation = "i2";
  observe(database, second);
  observe(database, first);
  CHECK(decide(database, decision(10, Action::ignore, day(6)), slug("mira")).request == uuid(2));
}

TEST_CASE("a decision about somebody unknown is refused") {
  HistoryFolder folder;
  Database database(folder.file());
  CHECK_THROWS_AS(decide(database, decision(10, Action::ignore, day(6)), slug("mira")), UnknownSender);
  CHECK_THROWS_AS(recordOutcome(database, uuid(11), day(6), member("ACoAAx"), Outcome::pitch), UnknownSender);
  CHECK(rowCount(database, "alias") == 0);
}

TEST_CASE("a repeated decision is harmless") {
  HistoryFolder folder;
  Database database(folder.file());
  const auto about = request(1, slug("mira"), day(0));
  decide(database, decision(10, Action::ignore, day(1)), about);
  Request newer = request(1, slug("mira"), day(0.5));
  newer.note = "shown later";
  const auto again = decide(database, decision(10, Action::ignore, day(1)), newer);
  CHECK(again.repeated);
  CHECK(again.request == uuid(1));
  CHECK(historyOf(database).ignored == 1);
}

TEST_CASE("a repeated decision about a sender is harmless though he has a newer request") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, slug("mira"), day(0)));
  decide(database, decision(10, Action::ignore, day(1)), slug("mira"));
  observe(database, request(2, slug("mira"), day(2)));
  const auto again = decide(database, decision(10, Action::ignore, day(1)), slug("mira"));
  CHECK(again.repeated);
  CHECK(again.request == uuid(1));
}

TEST_CASE("a UUID that was used for something else is a conflict and stores nothing") {
  HistoryFolder folder;
  Database database(folder.file());
  const auto about = request(1, slug("mira"), day(0));
  decide(database, decision(10, Action::ignore, day(1)), about);
  recordOutcome(database, uuid(11), day(2), slug("mira"), Outcome::pitch);
  undo(database, uuid(12), day(3), uuid(11));
  choosePhilosophy(database, uuid(13), day(4), PhilosophyName::known);
  observe(database, request(2, slug("noor"), day(0)));

  SECTION("decision") {
    CHECK_THROWS_AS(decide(database, decision(10, Action::accept, day(1)), about), Conflict);
    CHECK_THROWS_AS(decide(database, decision(10, Action::ignore, day(1.1)), about), Conflict);
    CHECK_THROWS_AS(decide(database, decision(10, Action::ignore, day(1), Stage::intended), about), Conflict);
    CHECK_THROWS_AS(decide(database, decision(10, Action::ignore, day(1)), slug("noor")), Conflict);
    CHECK_THROWS_AS(decide(database, decision(10, Action::ignore, day(1)), slug("nobody")), Conflict);
    CHECK_THROWS_AS(decide(database, decision(10, Action::ignore, day(1)), request(3, slug("mira"), day(0))), Conflict);
    for (unsigned used : {1U, 11U, 12U, 13U}) {
      CHECK_THROWS_AS(decide(database, decision(used, Action::ignore, day(1)), about), Conflict);
    }
  }
  SECTION("outcome") {
    CHECK(recordOutcome(database, uuid(11), day(2), slug("mira"), Outcome::pitch).repeated);
    CHECK_THROWS_AS(recordOutcome(database, uuid(11), day(2), slug("mira"), Outcome::silence), Conflict);
    CHECK_THROWS_AS(recordOutcome(database, uuid(11), day(3), slug("mira"), Outcome::pitch), Conflict);
    CHECK_THROWS_AS(recordOutcome(database, uuid(11), day(2), slug("noor"), Outcome::pitch), Conflict);
    CHECK_THROWS_AS(recordOutcome(database, uuid(10), day(2), slug("mira"), Outcome::pitch), Conflict);
  }
  SECTION("undo") {
    CHECK(undo(database, uuid(12), day(3), uuid(11)));
    CHECK_THROWS_AS(undo(database, uuid(12), day(3), uuid(10)), Conflict);
    CHECK_THROWS_AS(undo(database, uuid(12), day(9), uuid(11)), Conflict);
    CHECK_THROWS_AS(undo(database, uuid(11), day(3), uuid(10)), Conflict);
  }
  SECTION("philosophy") {
    CHECK(choosePhilosophy(database, uuid(13), day(4), PhilosophyName::known));
    CHECK_THROWS_AS(choosePhilosophy(database, uuid(13), day(4), PhilosophyName::open), Conflict);
    CHECK_THROWS_AS(choosePhilosophy(database, uuid(1), day(4), PhilosophyName::open), Conflict);
  }
  CHECK(rowCount(database, "decision") == 1);
  CHECK(rowCount(database, "outcome") == 1);
  CHECK(rowCount(database, "undo") == 1);
  CHECK(rowCount(database, "philosophy_choice") == 1);
  CHECK(rowCount(database, "request") == 2);
}

TEST_CASE("undoing an ignore restores what is known") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::accept, day(1)), request(1, slug("mira"), day(0)));
  decide(database, decision(11, Action::ignore, day(3)), request(2, slug("mira"), day(2)));
  CHECK(historyOf(database).ignored == 1);
  CHECK(historyOf(database).lastDecision->action == Action::ignore);
  CHECK_FALSE(undo(database, uuid(12), day(4), uuid(11)));
  CHECK(historyOf(database).ignored == 0);
  CHECK(historyOf(database).lastDecision->id == uuid(10));
  CHECK(rowCount(database, "decision") == 2);
}

TEST_CASE("undoing an outcome takes it out of the counts and marks it") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, slug("mira"), day(0)));
  recordOutcome(database, uuid(10), day(1), slug("mira"), Outcome::exchange);
  recordOutcome(database, uuid(11), day(2), slug("mira"), Outcome::unwelcome);
  undo(database, uuid(12), day(3), uuid(11));
  CHECK(historyOf(database).unwelcome == 0);
  CHECK(historyOf(database).lastOutcome->outcome == Outcome::exchange);
  const auto events = timeline(database, findSender(database, slug("mira"))->id, 10, {}).events;
  REQUIRE(events.size() == 3);
  CHECK(std::get<OutcomeEvent>(events[0]).undone);
  CHECK_FALSE(std::get<OutcomeEvent>(events[1]).undone);
}

TEST_CASE("only decisions and outcomes can be undone") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::ignore, day(1)), request(1, slug("mira"), day(0)));
  undo(database, uuid(20), day(2), uuid(10));
  for (unsigned event : {1U, 20U, 77U}) {
    CHECK_THROWS_AS(undo(database, uuid(21), day(3), uuid(event)), UnknownEvent);
  }
}

TEST_CASE("the last decision is the last in time, whatever order they arrive in") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::accept, day(5)), request(1, slug("mira"), day(0)));
  decide(database, decision(11, Action::ignore, day(3)), slug("mira"));
  CHECK(historyOf(database).lastDecision->id == uuid(10));
  decide(database, decision(13, Action::block, day(7)), slug("mira"));
  decide(database, decision(12, Action::ignore, day(7)), slug("mira"));
  CHECK(historyOf(database).lastDecision->id == uuid(13));
}

TEST_CASE("an intended block waits until it is settled") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::block, day(1), Stage::intended), request(1, slug("mira"), day(0)));
  REQUIRE(toBeBlocked(database));
  CHECK(historyOf(database).blocked == 0);
  CHECK(historyOf(database).lastDecision->stage == Stage::intended);
  SECTION("by the block itself") {
    decide(database, decision(11, Action::block, day(2)), slug("mira"));
    CHECK_FALSE(toBeBlocked(database));
    CHECK(historyOf(database).blocked == 1);
  }
  SECTION("by any later decision") {
    decide(database, decision(11, Action::accept, day(2)), slug("mira"));
    CHECK_FALSE(toBeBlocked(database));
  }
  SECTION("by an undo") {
    undo(database, uuid(11), day(2), uuid(10));
    CHECK_FALSE(toBeBlocked(database));
  }
  SECTION("but not by a decision that was made before it and arrived later") {
    decide(database, decision(11, Action::ignore, day(0.5)), slug("mira"));
    CHECK(toBeBlocked(database));
  }
  SECTION("and waits again when the settling decision is undone") {
    decide(database, decision(11, Action::block, day(2)), slug("mira"));
    undo(database, uuid(12), day(3), uuid(11));
    CHECK(toBeBlocked(database));
  }
}

TEST_CASE("the chosen philosophy is the last in time, and none before the first choice") {
  HistoryFolder folder;
  Database database(folder.file());
  CHECK_FALSE(chosenPhilosophy(database));
  CHECK_FALSE(choosePhilosophy(database, uuid(1), day(2), PhilosophyName::careful));
  CHECK_FALSE(choosePhilosophy(database, uuid(2), day(1), PhilosophyName::open));
  CHECK(chosenPhilosophy(database) == PhilosophyName::careful);
}
