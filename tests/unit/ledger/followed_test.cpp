// What the timeline of one person says is inferred, the ledger of everybody must count.
#include "history/senders.h"
#include "history/timeline.h"
#include "ledger/followed.h"
#include "ledger_story.h"

#include <catch2/catch.hpp>

#include <random>

using namespace serendip;
using namespace serendip::ledger;

namespace {

/// A few events of one person at random, so close that every order of them occurs.
void live(Database& database, std::mt19937& random, unsigned number, const std::string& who) {
  const auto later = [&] { return day(static_cast<double>(random() % 120)); };
  const auto about = asked(number, who, day(0));
  for (unsigned i = 0; i < 4; ++i) {
    const unsigned id = number * 10 + i;
    switch (random() % 5) {
    case 0:
    case 1:
      decide(database, decision(100'000 + id, Action::accept, later()), about);
      break;
    case 2:
      decide(database, decision(100'000 + id, random() % 2 == 0 ? Action::block : Action::ignore, later()), about);
      break;
    case 3:
      observe(database, about);
      recordOutcome(database, uuid(200'000 + id), later(), slug(who), Outcome::pitch);
      break;
    default:
      observe(database, about);
    }
  }
}

bool silentByTheView(Database& database, const std::string& who, Instant now) {
  const auto sender = findSender(database, slug(who));
  for (const auto& event : timeline(database, sender->id, 50, {}, now).events) {
    const auto* outcome = std::get_if<OutcomeEvent>(&event);
    if (outcome != nullptr && outcome->inferred) {
      return true;
    }
  }
  return false;
}

} // namespace

TEST_CASE("the ledger infers silence where the timeline does") {
  HistoryFolder folder;
  Database database(folder.file());
  database.connection().exec("PRAGMA synchronous = OFF");
  std::mt19937 random(7);
  int silent = 0;
  for (unsigned number = 1; number <= 150; ++number) {
    const auto who = "s" + std::to_string(number);
    live(database, random, number, who);
    for (const double when : {50.0, 100.0, 200.0}) {
      std::vector<Followed> followed;
      const auto id = findSender(database, slug(who))->id;
      Past(database).eachSender([&](const SenderPast& past) {
        if (past.sender == id) {
          addFollowed(followed, past, day(when));
        }
      });
      REQUIRE(followed.size() == 1);
      const bool byView = silentByTheView(database, who, day(when));
      INFO(who << " on day " << when);
      // What the user had said before he accepted is stronger than silence that is only inferred.
      CHECK(followed[0].inferred == (byView && followed[0].outcome == Outcome::silence));
      CHECK((!byView || followed[0].outcome.has_value()));
      silent += followed[0].inferred;
    }
  }
  CHECK(silent > 50);
}
