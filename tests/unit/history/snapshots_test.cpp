#include "history/snapshots.h"

#include "history/requests.h"
#include "history/senders.h"
#include "history/transaction.h"
#include "lesson_story.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::history;

namespace {

LessonKey key(double dayNumber, unsigned event = 0) {
  return {day(dayNumber), event == 0 ? "" : uuid(event).text()};
}

void store(Database& database, const LessonKey& at, const LessonKey& before = {}, const std::string& bytes = "learnt") {
  write(database, [&] {
    storeSnapshot(database, "prior", {at, bytes}, before);
    return 0;
  });
}

std::vector<std::string> found(Database& database, const std::string& prior = "prior", Instant now = day(999)) {
  std::vector<std::string> all;
  read(database, [&] {
    findSnapshot(database, prior, now, [&](const Snapshot& snapshot) {
      all.push_back(snapshot.bytes);
      return false;
    });
    return 0;
  });
  return all;
}

using States = std::vector<std::string>;

/// Mira was accepted on day 1, and on day 50 a snapshot was stored.
class Learnt {
public:
  Learnt() {
    decide(database, decision(10, Action::accept, day(1)), request(1, slug("mira"), day(0)));
    decide(database, decision(11, Action::ignore, day(2)), request(2, slug("noor"), day(0)));
    store(database, key(50, 900));
  }

  bool holds() { return !found(database).empty(); }

  HistoryFolder folder;
  Database database{folder.file()};
};

} // namespace

TEST_CASE("a snapshot comes back byte by byte, the newest first") {
  HistoryFolder folder;
  Database database(folder.file());
  const std::string bytes("\0\xFF\x80'\"\n", 6);
  store(database, key(1, 1), {}, bytes);
  CHECK(found(database) == States{bytes});
  store(database, key(2, 2), key(1, 1), "second");
  CHECK(found(database) == States{"second", bytes});
  store(database, key(3, 3), key(2, 2), "third");
  CHECK(found(database) == States{"third", "second"});
}

TEST_CASE("a snapshot beside another prior, or of the future, is none") {
  HistoryFolder folder;
  Database database(folder.file());
  store(database, key(1, 1));
  CHECK(found(database, "other").empty());
  CHECK(found(database, "prior", {day(1).milliseconds - 1}).empty());
  CHECK(found(database, "prior", day(1)) == States{"learnt"});
}

TEST_CASE("an event after the snapshot leaves it alone") {
  Learnt learnt;
  observe(learnt.database, request(3, slug("omar"), day(51)));
  observe(learnt.database, request(4, slug("mira"), day(51)));
  decide(learnt.database, decision(12, Action::ignore, day(52)), slug("omar"));
  decide(learnt.database, decision(12, Action::ignore, day(52)), slug("omar"));
  undo(learnt.database, uuid(13), day(53), uuid(12));
  CHECK(learnt.holds());
}

TEST_CASE("an event that sorts before the snapshot deletes it") {
  Learnt learnt;
  SECTION("a decision") {
    decide(learnt.database, decision(12, Action::ignore, day(49)), request(3, slug("omar"), day(48)));
  }
  SECTION("an outcome") {
    recordOutcome(learnt.database, uuid(12), day(49), slug("noor"), Outcome::pitch);
  }
  SECTION("a request of a sender who is known") {
    observe(learnt.database, request(3, slug("noor"), day(49)));
  }
  SECTION("a note that others may have copied") {
    auto shown = request(3, slug("omar"), day(49));
    shown.note = "Hello";
    observe(learnt.database, shown);
  }
  SECTION("a request that turns out to have a note") {
    auto again = request(1, slug("mira"), day(60));
    again.note = "Hello";
    observe(learnt.database, again);
  }
  CHECK_FALSE(learnt.holds());
}

TEST_CASE("undoing something inside the snapshot deletes it") {
  Learnt learnt;
  undo(learnt.database, uuid(12), day(60), uuid(11));
  CHECK_FALSE(learnt.holds());
}

TEST_CASE("what breaks a silence inside the snapshot deletes it") {
  Learnt learnt;
  SECTION("an outcome") {
    recordOutcome(learnt.database, uuid(12), day(90), slug("mira"), Outcome::exchange);
  }
  SECTION("a block") {
    decide(learnt.database, decision(12, Action::block, day(90)), slug("mira"));
  }
  CHECK_FALSE(learnt.holds());
}

TEST_CASE("an outcome of somebody who was never accepted breaks no silence") {
  Learnt learnt;
  recordOutcome(learnt.database, uuid(12), day(90), slug("noor"), Outcome::pitch);
  CHECK(learnt.holds());
}

TEST_CASE("uniting two senders with lessons inside the snapshot deletes it, uniting two without does not") {
  Learnt learnt;
  SECTION("with") {
    observe(learnt.database, request(5, member("ACoAAx"), day(55)));
    CHECK(learnt.holds());
    observe(learnt.database, request(6, both("mira", "ACoAAx"), day(56)));
    CHECK_FALSE(learnt.holds());
  }
  SECTION("without") {
    observe(learnt.database, request(5, member("ACoAAx"), day(55)));
    observe(learnt.database, request(6, slug("omar"), day(55)));
    observe(learnt.database, request(7, both("omar", "ACoAAx"), day(56)));
    CHECK(learnt.holds());
  }
}

TEST_CASE("of two snapshots only the one that is touched goes") {
  Learnt learnt;
  store(learnt.database, key(80, 901), key(50, 900), "later");
  decide(learnt.database, decision(12, Action::ignore, day(70)), request(3, slug("omar"), day(70)));
  CHECK(found(learnt.database) == States{"learnt"});
}

TEST_CASE("a sighting that brings nothing new leaves the snapshot alone") {
  Learnt learnt;
  observe(learnt.database, request(1, slug("mira"), day(60)));
  CHECK(learnt.holds());
}
