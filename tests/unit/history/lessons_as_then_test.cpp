#include "history/requests.h"
#include "lesson_story.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::history;

namespace {

std::vector<LessonEvent> lessonsThen(Database& database, Instant now, std::size_t most = 100) {
  return read(database, [&] {
    std::vector<LessonEvent> lessons;
    LessonKey after;
    while (const auto more = lessonsAsThen(database, after, now, most,
                                           [&](const LessonEvent& lesson) { lessons.push_back(lesson); })) {
      after = *more;
    }
    return lessons;
  });
}

} // namespace

TEST_CASE("silence that was inferred stays a lesson of its time, whatever was heard later") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::accept, day(1)), request(1, slug("mira"), day(0)));
  recordOutcome(database, uuid(11), day(60), slug("mira"), Outcome::exchange);
  CHECK(told(lessonsBy(database, day(99))) == Told{"1 accept", "60 exchange"});
  CHECK(told(lessonsThen(database, day(99))) == Told{"1 accept", "46 silence", "60 exchange"});
  CHECK(told(lessonsThen(database, day(45))) == Told{"1 accept"});
}

TEST_CASE("no silence was inferred then where something had been heard or the sender was blocked") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::accept, day(1)), request(1, slug("mira"), day(0)));
  recordOutcome(database, uuid(11), day(45.5), slug("mira"), Outcome::pitch);
  decide(database, decision(12, Action::accept, day(1)), request(2, slug("noor"), day(0)));
  decide(database, decision(13, Action::block, day(20)), slug("noor"));
  decide(database, decision(14, Action::accept, day(1)), request(3, slug("odo"), day(0)));
  undo(database, uuid(15), day(70), uuid(14));
  CHECK(told(lessonsThen(database, day(99))) == Told{"1 accept", "1 accept", "20 block", "45 pitch"});
}

TEST_CASE("a second acceptance is no second silence as long as the first is unheard") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::accept, day(1)), request(1, slug("mira"), day(0)));
  decide(database, decision(11, Action::accept, day(101)), request(2, slug("mira"), day(100)));
  recordOutcome(database, uuid(12), day(300), slug("mira"), Outcome::exchange);
  CHECK(told(lessonsThen(database, day(400))) == Told{"1 accept", "46 silence", "300 exchange"});
}

TEST_CASE("lessons of their time come in parts of any size") {
  HistoryFolder folder;
  Database database(folder.file());
  for (unsigned i = 0; i < 7; ++i) {
    decide(database, decision(10 + i, Action::accept, day(1)), request(1 + i, slug("s" + std::to_string(i)), day(0)));
  }
  const auto whole = told(lessonsThen(database, day(99)));
  CHECK(whole.size() == 14);
  for (const std::size_t most : {1U, 2U, 7U, 14U}) {
    CHECK(told(lessonsThen(database, day(99), most)) == whole);
  }
}
