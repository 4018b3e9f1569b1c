// Rows that this program cannot have written: what a damaged disk or another program left. They are an error that says
// so and names the way out, never an answer that is wrong without a word.
#include "history/decisions.h"
#include "history/failure.h"
#include "history/lessons.h"
#include "history/outcomes.h"
#include "history/past.h"
#include "history/philosophy_choice.h"
#include "history/requests.h"
#include "history/search.h"
#include "history/sender_history.h"
#include "history/senders.h"
#include "history/snapshots.h"
#include "history/timeline.h"
#include "history/transaction.h"
#include "history/undo.h"
#include "history_folder.h"

#include <catch2/catch.hpp>

#include <functional>

using namespace serendip;
using namespace serendip::history;

namespace {

/// Mira asked, was accepted and said to be a pitch, which was taken back.
class DamagedHistory {
public:
  explicit DamagedHistory(const std::string& sql) {
    auto asked = request(1, both("mira", "ACoAAx"), day(0));
    asked.headline = "Founder, Tidal Analytics";
    asked.note = "We met at the Kiel data meetup, do you remember the evening?";
    decide(database, decision(10, Action::accept, day(1)), asked);
    recordOutcome(database, uuid(11), day(2), slug("mira"), Outcome::pitch);
    recordOutcome(database, uuid(12), day(3), slug("mira"), Outcome::exchange);
    undo(database, uuid(13), day(4), uuid(11));
    choosePhilosophy(database, uuid(14), day(5), PhilosophyName::careful, {});
    sender = findSender(database, slug("mira"))->id;
    database.connection().exec("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; " + sql);
  }

  /// What reading says; "read" if it says nothing.
  std::string saysWhen(const std::function<void(DamagedHistory&)>& reading) {
    try {
      reading(*this);
      return "read";
    } catch (const Unavailable& failure) {
      CHECK(failure.file() == database.file());
      return failure.what();
    }
  }

  HistoryFolder folder;
  Database database{folder.file()};
  SenderId sender{0};
};

struct Case {
  std::string damage;
  std::function<void(DamagedHistory&)> reading;
  std::string said;
};

void readTimeline(DamagedHistory& history) {
  timeline(history.database, history.sender, 10, {}, day(100));
}

void readSender(DamagedHistory& history) {
  findSender(history.database, slug("mira"));
}

void readSearch(DamagedHistory& history) {
  search(history.database, "", Filter::all, 10, {}, day(100));
}

void readHistoryBefore(DamagedHistory& history) {
  historyBefore(history.database, request(2, slug("mira"), day(200)));
}

void readLessons(DamagedHistory& history) {
  read(history.database, [&] {
    eachLesson(history.database, {}, day(300), [](const LessonEvent&) {});
    return 0;
  });
}

void readPast(DamagedHistory& history) {
  read(history.database, [&] {
    eachPastRequest(history.database, [](const PastRequest&) {});
    eachPastDecision(history.database, [](const PastDecision&) {});
    eachPastOutcome(history.database, [](const PastOutcome&) {});
    eachPastInference(history.database, [](const PastInference&) {});
    return 0;
  });
}

void readPhilosophy(DamagedHistory& history) {
  chosenPhilosophy(history.database);
}

} // namespace

TEST_CASE("a row that cannot have been written is an error with a way out and no answer") {
  const std::vector<Case> cases{
      {"UPDATE request SET name = CAST(x'C3' AS TEXT)", readTimeline, "a text that is not UTF-8"},
      {"UPDATE request SET headline = CAST(x'FF41' AS TEXT)", readTimeline, "a text that is not UTF-8"},
      {"UPDATE sender SET name = CAST(x'EDA080' AS TEXT)", readSender, "a text that is not UTF-8"},
      {"UPDATE request SET first_seen_at = -1", readTimeline, "a time out of range"},
      {"UPDATE request SET last_seen_at = 253402300800000", readTimeline, "a time out of range"},
      {"UPDATE sender SET last_seen_at = 9223372036854775807", readSender, "a time out of range"},
      {"UPDATE sender SET headline = CAST(x'80' AS TEXT)", readSearch, "a text that is not UTF-8"},
      {"UPDATE outcome SET at = -5 WHERE outcome = 'exchange'", readHistoryBefore, "a time out of range"},
      {"UPDATE request SET uuid = 'somebody'", readTimeline, "an event without a valid UUID"},
      {"UPDATE decision SET action = 'praise'", readTimeline, "an unknown word"},
      {"UPDATE decision SET stage = ''", readTimeline, "an unknown word"},
      {"UPDATE decision SET origin = 'Hint'", readTimeline, "an unknown word"},
      {"UPDATE decision SET suggested_action = 'dance', suggested_philosophy = 'open'", readTimeline,
       "an unknown word"},
      {"UPDATE decision SET suggested_action = 'accept', suggested_philosophy = 'mine'", readTimeline,
       "an unknown word"},
      {"UPDATE outcome SET outcome = 'friendship'", readTimeline, "an unknown word"},
      {"UPDATE decision SET action = 'praise'", readPast, "an event with an unknown word"},
      {"UPDATE decision SET stage = 'soon'", readPast, "an event with an unknown word"},
      {"UPDATE outcome SET outcome = 'friendship'", readPast, "an event with an unknown word"},
      {"UPDATE philosophy_choice SET philosophy = 'stoic'", readPhilosophy, "an unknown word"},
      {"DELETE FROM sender", readSender, "an alias without its sender"},
      {"DELETE FROM request", readLessons, "an event without its request"},
      {"INSERT INTO inferred_outcome (sender, decision, at, uuid, outcome) SELECT sender, id, at, uuid, 'joy' FROM "
       "decision",
       readPast, "an event with an unknown word"},
  };
  for (const auto& [damage, reading, said] : cases) {
    INFO(damage);
    DamagedHistory history(damage);
    CHECK_THAT(history.saysWhen(reading), Catch::Contains("damaged (" + said) &&
                                              Catch::Contains("serendip recover FILE") &&
                                              Catch::EndsWith("then try again."));
  }
}

TEST_CASE("an index of notes that knows too much gives no copy that is not there") {
  DamagedHistory history("DELETE FROM request");
  auto same = request(2, slug("noor"), day(10));
  same.note = "We met at the Kiel data meetup, do you remember the evening?";
  REQUIRE(rowCount(history.database, "note_band") > 0);
  CHECK(historyBefore(history.database, same).sameNote.copies == 0);
}

TEST_CASE("of a damaged history nothing is written that rests on the damage") {
  DamagedHistory history("UPDATE request SET uuid = 'somebody', first_seen_at = 5");
  CHECK_THROWS_AS(decide(history.database, decision(20, Action::ignore, day(6)), slug("mira")), WriteFailed);
  CHECK(rowCount(history.database, "decision") == 1);
}
