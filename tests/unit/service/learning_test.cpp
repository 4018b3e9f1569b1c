// The learner's state is a pure fold over the lessons: however the events came, and whatever was stored in between, the
// same history gives the same bytes.
#include "service/learning.h"

#include "../history/archive_story.h"
#include "history/decisions.h"
#include "history/failure.h"
#include "history/outcomes.h"
#include "history/query.h"
#include "history/requests.h"
#include "history/undo.h"

#include <catch2/catch.hpp>

#include <random>

using namespace serendip;
using namespace serendip::history;
using serendip::service::Learning;

namespace {

constexpr auto kNow = day(500);

/// A history and what learns from it, as one host has them.
class Host {
public:
  explicit Host(const std::filesystem::path& file) : database(file) {
    database.beforeLessonsCommit([this](Database& opened) { learning.finishWrite(opened); });
  }

  std::string bytes() { return learning.model(database).save(); }

  int snapshots() { return rowCount(database, "snapshot"); }

  Database database;
  Instant now = kNow;
  Learning learning{&advice::builtInPrior, [this] { return now; }};
};

Request asked(unsigned number) {
  auto shown = request(1000 + number, slug("sender-" + std::to_string(number)), day(number));
  shown.headline = number % 3 == 0 ? "Growth partner at Reef" : "Engineer at Tidal Analytics";
  shown.note = number % 3 == 0 ? "Book a call with me, offer number " + std::to_string(number) + ", limited time only!"
                               : "We met in hall " + std::to_string(number) + " and talked about tides.";
  shown.mutuals = static_cast<int>(number % 20);
  return shown;
}

/// One of the events of a story: a decision for each number, and for some an outcome. It is told as late as the host's
/// clock says.
void happen(Host& host, unsigned number) {
  decide(host.database, decision(2000 + number, number % 3 == 0 ? Action::ignore : Action::accept, day(number + 0.1)),
         asked(number));
  if (number % 4 == 1) {
    recordOutcome(host.database, uuid(3000 + number), day(number + 0.2), slug("sender-" + std::to_string(number)),
                  number % 3 == 0 ? Outcome::pitch : Outcome::exchange);
  }
}

/// Events that are told as they happen. Then it is as late as in all other hosts.
void live(Host& host, unsigned from, unsigned to, bool asks = false) {
  for (unsigned number = from; number < to; ++number) {
    host.now = day(number + 0.3);
    happen(host, number);
    if (asks) {
      host.bytes(); // something is suggested in between
    }
  }
  host.now = kNow;
}

/// What a host that has nothing stored or kept makes of the history.
std::string learntAnew(const std::filesystem::path& file) {
  Host host(file);
  host.database.connection().exec("DELETE FROM snapshot");
  return host.bytes();
}

} // namespace

TEST_CASE("a decision and an outcome change what is known") {
  HistoryFolder folder;
  Host host(folder.file());
  const auto nothing = host.bytes();
  CHECK((nothing == advice::Model().save()));
  happen(host, 1);
  CHECK((host.bytes() != nothing));
  CHECK(host.learning.model(host.database).lessons() == 2);
}

TEST_CASE("undo leaves no trace: the state equals one that never saw the event") {
  HistoryFolder folder;
  HistoryFolder never;
  const unsigned count = GENERATE(5U, 90U);
  Host host(folder.file());
  Host without(never.file());
  for (unsigned number = 0; number < count; ++number) {
    host.now = without.now = day(number + 0.3);
    happen(host, number);
    if (number == 3) {
      observe(without.database, asked(number)); // seen, but never decided
    } else {
      happen(without, number);
    }
  }
  host.now = without.now = kNow;
  CHECK((host.bytes() != without.bytes()));
  undo(host.database, uuid(1), day(400), uuid(2003));
  CHECK((host.bytes() == without.bytes()));
  CHECK((learntAnew(folder.file()) == without.bytes()));
}

TEST_CASE("undo of an outcome that broke a silence leaves no trace") {
  HistoryFolder folder;
  HistoryFolder never;
  Host host(folder.file());
  Host without(never.file());
  live(host, 0, 100);
  live(without, 0, 100);
  CHECK((host.bytes() == without.bytes()));
  recordOutcome(host.database, uuid(7), day(300), slug("sender-2"), Outcome::unwelcome);
  CHECK((host.bytes() != without.bytes()));
  undo(host.database, uuid(8), day(301), uuid(7));
  CHECK((host.bytes() == without.bytes()));
}

TEST_CASE("events that arrive in any order give the same bytes as in order") {
  HistoryFolder inOrder;
  Host expected(inOrder.file());
  live(expected, 0, 150);
  std::vector<unsigned> order(150);
  for (unsigned i = 0; i < order.size(); ++i) {
    order[i] = i;
  }
  std::mt19937 random(GENERATE(1, 2));
  std::ranges::shuffle(order, random);
  HistoryFolder folder;
  Host host(folder.file());
  for (const unsigned number : order) {
    happen(host, number);
    if (number % 40 == 0) {
      host.bytes(); // something was suggested in between
    }
  }
  CHECK((host.bytes() == expected.bytes()));
  CHECK((learntAnew(folder.file()) == expected.bytes()));
}

namespace {

/// What an archive tells of a sender of the story: whoever has a number like 1, 4, 7 … wrote, and some were answered.
void archived(Host& host, unsigned from, unsigned to) {
  tell(host.database, [&](ArchiveFacts& facts) {
    for (unsigned number = from; number < to; ++number) {
      const auto sender = slug("sender-" + std::to_string(number));
      facts.keepConnection(connected(sender, day(number + 0.2)));
      if (number % 3 != 2) {
        facts.keepMessage(received(sender, day(number + 1), number % 6 == 1));
      }
      if (number % 9 == 4) {
        facts.keepMessage(sent(sender, day(number + 2)));
      }
    }
  });
}

/// An invitation that only the archive knows, with what is inferred of it.
void onlyArchived(Host& host, unsigned number) {
  const auto sender = slug("elsewhere-" + std::to_string(number));
  tell(host.database, [&](ArchiveFacts& facts) {
    facts.keepRequest(request(6000 + number, sender, day(number)));
    facts.keepInferredAcceptance(uuid(7000 + number), uuid(6000 + number), day(number + 0.5));
    facts.keepMessage(received(sender, day(number + 1), number % 2 == 0));
  });
}

} // namespace

TEST_CASE(
    "an archive that is read after learning gives the same bytes as one that was read before, and as from scratch") {
  HistoryFolder before;
  Host expected(before.file());
  archived(expected, 0, 100);
  for (unsigned number = 0; number < 50; ++number) {
    onlyArchived(expected, number);
  }
  live(expected, 0, 100);
  HistoryFolder folder;
  Host host(folder.file());
  live(host, 0, 100, GENERATE(false, true));
  const auto without = host.bytes();
  REQUIRE(host.snapshots() > 0);
  for (unsigned number = 50; number-- > 0;) {
    onlyArchived(host, number);
  }
  archived(host, 40, 100);
  CHECK((host.bytes() != without));
  archived(host, 0, 60);
  CHECK((host.bytes() == expected.bytes()));
  CHECK((learntAnew(folder.file()) == expected.bytes()));
}

TEST_CASE("a newer archive that changes an inferred outcome leaves no trace of the former") {
  HistoryFolder folder;
  HistoryFolder never;
  Host host(folder.file());
  Host without(never.file());
  live(host, 0, 100);
  live(without, 0, 100);
  const auto sender = slug("sender-4");
  const auto pitch = [&](Host& each) {
    tell(each.database, [&](ArchiveFacts& facts) { facts.keepMessage(received(sender, day(20), true)); });
  };
  const auto answer = [&](Host& each) {
    tell(each.database, [&](ArchiveFacts& facts) { facts.keepMessage(sent(sender, day(30))); });
  };
  pitch(host);
  const auto pitched = host.bytes();
  answer(host);
  CHECK((host.bytes() != pitched));
  answer(without);
  pitch(without);
  CHECK((host.bytes() == without.bytes()));
}

TEST_CASE("an own decision in the place of an inferred acceptance, and its undo, leave no trace") {
  HistoryFolder folder;
  Host host(folder.file());
  live(host, 10, 100);
  onlyArchived(host, 3);
  const auto inferred = host.bytes();
  const auto shown = request(6003, slug("elsewhere-3"), day(3));
  decide(host.database, decision(8000, Action::ignore, day(200)), shown);
  const auto own = host.bytes();
  CHECK((own != inferred));
  CHECK((learntAnew(folder.file()) == own));
  undo(host.database, uuid(8001), day(201), uuid(8000));
  CHECK((host.bytes() == inferred));
}

TEST_CASE("a snapshot is stored every 64 lessons, and beginning with it gives what all lessons give") {
  HistoryFolder folder;
  const bool asks = GENERATE(true, false);
  {
    Host host(folder.file());
    live(host, 0, 200, asks);
    CHECK(host.snapshots() == 2);
  }
  Host next(folder.file());
  const auto fromSnapshot = next.bytes();
  CHECK((fromSnapshot == learntAnew(folder.file())));
}

TEST_CASE("what is stored is a model of a whole number of snapshots' lessons, however many lessons fell due at once") {
  HistoryFolder folder;
  Host host(folder.file());
  for (unsigned number = 0; number < 150; ++number) {
    happen(host, number); // all of them long ago
  }
  host.bytes();
  decide(host.database, decision(7, Action::ignore, day(499)), asked(490));
  Query rows(host.database, "SELECT bytes FROM snapshot");
  REQUIRE(rows.step());
  do {
    CHECK(advice::Model::load(rows.bytes(0)).snapshotDue());
  } while (rows.step());
}

TEST_CASE("the prior is asked for at the first lesson or suggestion, once") {
  HistoryFolder folder;
  Database database(folder.file());
  int asks = 0;
  Learning learning([&asks] {
    ++asks;
    return advice::builtInPrior();
  });
  CHECK(asks == 0);
  learning.model(database);
  learning.model(database);
  CHECK(asks == 1);
}

TEST_CASE("two hosts on one history know the same, whoever writes") {
  HistoryFolder folder;
  Host one(folder.file());
  Host other(folder.file());
  for (unsigned number = 0; number < 150; ++number) {
    one.now = other.now = day(number + 0.3);
    happen(number % 2 == 0 ? one : other, number);
    if (number % 30 == 0) {
      CHECK((one.bytes() == other.bytes()));
    }
  }
  one.now = other.now = kNow;
  undo(one.database, uuid(1), day(400), uuid(2003));
  CHECK((one.bytes() == other.bytes()));
  undo(other.database, uuid(2), day(401), uuid(2149));
  CHECK((one.bytes() == other.bytes()));
  CHECK((one.bytes() == learntAnew(folder.file())));
}

TEST_CASE("a snapshot that is damaged is learnt anew and replaced") {
  HistoryFolder folder;
  std::string expected;
  {
    Host host(folder.file());
    live(host, 0, 200);
    expected = host.bytes();
    REQUIRE(host.snapshots() == 2);
    host.database.connection().exec(GENERATE("UPDATE snapshot SET bytes = x'00'",
                                             "UPDATE snapshot SET bytes = zeroblob(100000)",
                                             "UPDATE snapshot SET bytes = substr(bytes, 1, 500)"));
  }
  Host next(folder.file());
  CHECK((next.bytes() == expected));
  decide(next.database, decision(7, Action::ignore, kNow), asked(490));
  const auto after = next.bytes();
  CHECK((Host(folder.file()).bytes() == after));
  CHECK(next.database.connection()
            .execAndGet("SELECT count(*) FROM snapshot WHERE length(bytes) > 500 AND bytes <> zeroblob(100000)")
            .getInt() == 1);
}

TEST_CASE("a history without its snapshots is whole") {
  HistoryFolder folder;
  Host host(folder.file());
  live(host, 0, 100);
  const auto expected = host.bytes();
  host.database.connection().exec("DELETE FROM snapshot");
  CHECK((learntAnew(folder.file()) == expected));
}

TEST_CASE("an event whose commit fails is not learnt, once the host drops what it kept") {
  HistoryFolder folder;
  Host host(folder.file());
  live(host, 0, 70);
  const auto expected = host.bytes();
  host.database.beforeLessonsCommit([&](Database& opened) {
    host.learning.finishWrite(opened);
    throw SQLite::Exception("disk full", 13);
  });
  CHECK_THROWS_AS(happen(host, 71), WriteFailed);
  host.learning.drop();
  CHECK((host.bytes() == expected));
}

TEST_CASE("what happens in the future is not learnt yet, and a clock that is set back forgets it again") {
  HistoryFolder folder;
  Database database(folder.file());
  Instant now = day(100);
  Learning learning(&advice::builtInPrior, [&] { return now; });
  decide(database, decision(10, Action::accept, day(1)), request(1, slug("mira"), day(0)));
  CHECK(learning.model(database).lessons() == 1);
  now = day(0.5);
  CHECK(learning.model(database).lessons() == 0);
}
