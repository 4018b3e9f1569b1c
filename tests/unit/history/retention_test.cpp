#include "history/retention.h"

#include "history/decisions.h"
#include "history/failure.h"
#include "history/outcomes.h"
#include "history/requests.h"
#include "history/senders.h"
#include "history/undo.h"
#include "history_folder.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::history;

namespace {

constexpr Instant kNow = day(1000);

bool isKnown(Database& database, const std::string& text) {
  return findSender(database, slug(text)).has_value();
}

} // namespace

TEST_CASE("only people who led to nothing and of whom nothing is younger are forgotten") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, slug("seen-only"), day(0)));
  decide(database, decision(20, Action::ignore, day(1)), request(2, slug("ignored"), day(0)));
  decide(database, decision(21, Action::accept, day(1)), request(3, slug("accepted"), day(0)));
  decide(database, decision(22, Action::block, day(1), Stage::intended), request(4, slug("blocked"), day(0)));
  observe(database, request(5, slug("reported"), day(0)));
  recordOutcome(database, uuid(23), day(1), slug("reported"), Outcome::pitch);
  observe(database, request(6, slug("recent"), day(990)));
  decide(database, decision(24, Action::ignore, day(990)), request(7, slug("late-ignored"), day(0)));
  decide(database, decision(25, Action::accept, day(1)), request(8, slug("taken-back"), day(0)));
  undo(database, uuid(26), day(2), uuid(25));
  decide(database, decision(27, Action::accept, day(1)), request(9, slug("taken-back-now"), day(0)));
  undo(database, uuid(28), day(995), uuid(27));

  const auto before = monthsBefore(kNow, 12);
  CHECK(countLedToNothing(database, before) == 3);
  const auto set = setRetention(database, uuid(50), kNow, 12, kNow);
  CHECK(set.forgotten == 3);
  CHECK_FALSE(set.repeated);
  for (const char* gone : {"seen-only", "ignored", "taken-back"}) {
    CHECK_FALSE(isKnown(database, gone));
  }
  for (const char* kept : {"accepted", "blocked", "reported", "recent", "late-ignored", "taken-back-now"}) {
    CHECK(isKnown(database, kept));
  }
  CHECK(setRetention(database, uuid(50), kNow, 12, kNow).repeated);
  CHECK_THROWS_AS(setRetention(database, uuid(50), kNow, 13, kNow), Conflict);
}

TEST_CASE("the choice that is later by its own time stands, in whatever order they arrive") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, slug("old"), day(0)));
  CHECK(setRetention(database, uuid(50), day(900), {}, kNow).forgotten == 0);
  CHECK(setRetention(database, uuid(51), day(800), 1, kNow).forgotten == 0);
  CHECK(isKnown(database, "old"));
}

TEST_CASE("a month before the last day of a month is the last day of the month before") {
  const Instant endOfMay{1780185600000};                           // 2026-05-31T00:00Z
  CHECK(monthsBefore(endOfMay, 3).milliseconds == 1772236800000);  // 2026-02-28
  CHECK(monthsBefore(endOfMay, 12).milliseconds == 1748649600000); // 2025-05-31
  CHECK(monthsBefore(Instant{0}, 1200).milliseconds == 0);
}

TEST_CASE("steps that each look at a few find the same as one that looks at all") {
  HistoryFolder folder;
  Database database(folder.file());
  for (unsigned i = 0; i < 30; ++i) {
    const auto shown = request(i + 1, slug("person-" + std::to_string(i)), day(i % 5));
    decide(database, decision(100 + i, i % 3 == 0 ? Action::accept : Action::ignore, shown.seenAt), shown);
  }
  std::size_t forgotten = 0;
  std::optional<RetentionPlace> place = RetentionPlace{};
  int steps = 0;
  for (; place; ++steps) {
    const auto step = forgetLedToNothing(database, day(100), *place, 7, kNow);
    forgotten += step.forgotten;
    place = step.next;
  }
  CHECK(forgotten == 20);
  CHECK(steps == 5);
  CHECK(rowCount(database, "sender") == 10);
}
