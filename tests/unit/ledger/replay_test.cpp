#include "advice/advisor.h"
#include "history/forget.h"
#include "history/lessons.h"
#include "history/sender_history.h"
#include "ledger/replay.h"
#include "ledger_story.h"

#include <catch2/catch.hpp>

#include <numeric>

using namespace serendip;
using namespace serendip::ledger;

namespace {

const std::string kOffer = "Exclusive offer: book a call with our sales team and double your leads today!";

/// A year in which every second sender pitches, and the user learns to know the kind.
void tell(Database& database) {
  database.connection().exec("PRAGMA synchronous = OFF");
  for (unsigned i = 0; i < 40; ++i) {
    const auto who = "s" + std::to_string(i);
    auto about =
        asked(i + 1, who, day(i * 6), i % 2 == 0 ? "Sales executive at Hollow Media" : "Engineer at Elbe Data");
    about.note = i % 2 == 0 ? kOffer : "I liked your talk about tides. Could we compare notes?";
    if (i % 5 == 4) {
      decide(database, decision(100 + i, Action::ignore, day(i * 6 + 1)), about);
      continue;
    }
    accept(database, 100 + i, about);
    if (i % 4 != 3) {
      recordOutcome(database, uuid(200 + i), day(i * 6 + 3), slug(who),
                    i % 2 == 0 ? Outcome::pitch : Outcome::exchange);
    }
  }
}

const auto kAtOnce = [] { return false; };
const auto kOneStep = [] { return true; };

void add(Cell& sum, const Cell& cell) {
  sum.exchange += cell.exchange;
  sum.silence += cell.silence;
  sum.pitch += cell.pitch;
  sum.unwelcome += cell.unwelcome;
  sum.unknown += cell.unknown;
}

/// All pages together; `between` is called after each.
ReplayPage replayed(
    Database& database, Instant now, const std::function<bool()>& enough,
    const std::function<void(Replay&)>& between = [](Replay&) {}) {
  Replay replay(advice::builtInPrior);
  auto sum = replay.page(database, {}, advice::philosophies(), now, enough);
  for (int pages = 0; sum.next; ++pages) {
    REQUIRE(pages < 10'000);
    between(replay);
    const auto page = replay.page(database, sum.next, advice::philosophies(), now, enough);
    sum.requests += page.requests;
    sum.next = page.next;
    for (std::size_t i = 0; i < page.philosophies.size(); ++i) {
      add(sum.philosophies[i].accept, page.philosophies[i].accept);
      add(sum.philosophies[i].ignore, page.philosophies[i].ignore);
      add(sum.philosophies[i].block, page.philosophies[i].block);
      add(sum.philosophies[i].lookFirst, page.philosophies[i].lookFirst);
    }
  }
  return sum;
}

int size(const Cell& cell) {
  return cell.exchange + cell.silence + cell.pitch + cell.unwelcome + cell.unknown;
}

std::string actionIn(const Replayed& one) {
  return size(one.accept) == 1   ? "accept"
         : size(one.ignore) == 1 ? "ignore"
         : size(one.block) == 1  ? "block"
                                 : "lookFirst";
}

/// What each philosophy would have suggested, request by request.
std::vector<std::string> judgements(Database& database, Instant now) {
  Replay replay(advice::builtInPrior);
  std::vector<std::string> all;
  std::optional<std::string> cursor;
  do {
    const auto page = replay.page(database, cursor, advice::philosophies(), now, kOneStep);
    cursor = page.next;
    if (page.requests > 0) {
      std::string each;
      for (const auto& one : page.philosophies) {
        each += actionIn(one) + " ";
      }
      all.push_back(each);
    }
  } while (cursor);
  return all;
}

} // namespace

TEST_CASE("a replay judges every request once under every philosophy and counts what followed as the ledger does") {
  HistoryFolder folder;
  Database database(folder.file());
  tell(database);
  const auto all = replayed(database, day(400), kAtOnce);
  const auto total = totalBy(database, day(400));
  CHECK(all.requests == 40);
  REQUIRE(all.philosophies.size() == 4);
  for (const auto& one : all.philosophies) {
    Cell sum;
    for (const auto& cell : {one.accept, one.ignore, one.block, one.lookFirst}) {
      add(sum, cell);
    }
    CHECK(size(sum) == 40);
    CHECK(sum.exchange == total.exchange);
    CHECK(sum.pitch == total.pitch);
    CHECK(sum.silence == total.silence);
  }
  CHECK(total.exchange > 5);
  CHECK(total.silence > 0);
  CHECK_FALSE(all.philosophies[0] == all.philosophies[2]);
}

TEST_CASE("the pages of a replay add up to the whole, whatever their size and whatever was lost between them") {
  HistoryFolder folder;
  Database database(folder.file());
  tell(database);
  const auto whole = replayed(database, day(400), kAtOnce);
  const auto steps = replayed(database, day(400), kOneStep);
  CHECK(steps.requests == whole.requests);
  CHECK(steps.philosophies == whole.philosophies);
  int calls = 0;
  const auto lost = replayed(
      database, day(400), [&] { return ++calls % 13 == 0; }, [](Replay& replay) { replay.drop(); });
  CHECK(lost.requests == whole.requests);
  CHECK(lost.philosophies == whole.philosophies);
}

TEST_CASE("what comes after a request does not change how it is judged") {
  HistoryFolder folder;
  Database database(folder.file());
  tell(database);
  const auto before = judgements(database, day(900));
  REQUIRE(before.size() == 40);
  // Said half a year later of the first sender, of whom silence would be inferred until then, and of others.
  recordOutcome(database, uuid(901), day(300), slug("s3"), Outcome::unwelcome);
  recordOutcome(database, uuid(902), day(300), slug("s7"), Outcome::exchange);
  decide(database, decision(903, Action::block, day(301)), slug("s1"));
  CHECK(judgements(database, day(900)) == before);
}

TEST_CASE("an answer that came late does not take back the silence that was inferred before") {
  HistoryFolder folder;
  Database database(folder.file());
  database.connection().exec("PRAGMA synchronous = OFF");
  const auto ask = [&](unsigned id, double when) {
    auto about = asked(id, "s" + std::to_string(id), day(when), "Engineer at Elbe Data");
    about.note = "I liked your talk about tides. Could we compare notes?";
    return about;
  };
  for (unsigned i = 1; i <= 60; ++i) {
    accept(database, 100 + i, ask(i, i * 0.1));
  }
  observe(database, ask(99, 100));
  const auto before = judgements(database, day(900)).back();
  for (unsigned i = 1; i <= 60; ++i) {
    recordOutcome(database, uuid(200 + i), day(200), slug("s" + std::to_string(i)), Outcome::exchange);
  }
  CHECK(judgements(database, day(900)).back() == before);
}

TEST_CASE("what is known before a request does change how it is judged") {
  HistoryFolder folder;
  Database database(folder.file());
  tell(database);
  auto late = asked(500, "late", day(300), "Engineer at Elbe Data");
  late.note = "I liked your talk about tides. Could we compare notes?";
  observe(database, late);
  const auto before = judgements(database, day(900)).back();
  for (unsigned i = 0; i < 40; ++i) {
    recordOutcome(database, uuid(600 + i), day(250 + i), slug("s" + std::to_string(i)), Outcome::unwelcome);
  }
  CHECK(judgements(database, day(900)).back() != before);
}

TEST_CASE("the last request is judged as it would be today") {
  HistoryFolder folder;
  Database database(folder.file());
  tell(database);
  auto late = asked(500, "late", day(300), "Sales executive at Hollow Media");
  late.note = kOffer;
  advice::Model model;
  read(database, [&] {
    eachLesson(database, {}, day(300), [&](const LessonEvent& event) {
      const auto* decision = std::get_if<Decision>(&event.taught);
      const auto lesson = decision != nullptr ? advice::lessonOf(*decision)
                                              : advice::lessonOf(std::get<Outcome>(event.taught), event.inferred);
      if (lesson) {
        model.learn(event.request, *lesson);
      }
    });
    return 0;
  });
  std::string today;
  for (const auto& philosophy : advice::philosophies()) {
    today += std::string(word(advice::advise(late, historyBefore(database, late), philosophy, model).action)) + " ";
  }
  observe(database, late);
  CHECK(judgements(database, day(300)).back() == today);
}

TEST_CASE("a replay of an empty history is over at once, and a foreign cursor is refused") {
  HistoryFolder folder;
  Database database(folder.file());
  Replay replay(advice::builtInPrior);
  const auto page = replay.page(database, {}, advice::philosophies(), day(0), kOneStep);
  CHECK(page.requests == 0);
  CHECK_FALSE(page.next);
  for (const char* cursor : {"", "x", "1", "1.2", "-1.00000000-0000-0000-0000-000000000000"}) {
    CHECK_THROWS_AS(replay.page(database, cursor, advice::philosophies(), day(0), kOneStep), std::invalid_argument);
  }
}

TEST_CASE("a change of what was learnt for a page makes the next begin anew and go on in the same place") {
  HistoryFolder folder;
  Database database(folder.file());
  tell(database);
  Replay replay(advice::builtInPrior);
  int steps = 0;
  const auto page = replay.page(database, {}, advice::philosophies(), day(400), [&] { return ++steps == 20; });
  REQUIRE(page.next);
  replay.lessonsChanged({day(1), ""});
  const auto rest = replay.page(database, page.next, advice::philosophies(), day(400), kAtOnce);
  CHECK(page.requests + rest.requests == 40);
}

TEST_CASE("who is forgotten between two pages of a replay is not judged any more") {
  HistoryFolder folder;
  Database database(folder.file());
  tell(database);
  Replay replay(advice::builtInPrior);
  const auto page = replay.page(database, {}, advice::philosophies(), day(400), kOneStep);
  REQUIRE(page.next);
  forgetSender(database, slug("s20"), day(401));
  const auto rest = replay.page(database, page.next, advice::philosophies(), day(400), kAtOnce);
  CHECK(page.requests + rest.requests == 39);
}

TEST_CASE("decisions that were made, by their clock, before any request was seen hold no replay up") {
  HistoryFolder folder;
  Database database(folder.file());
  database.connection().exec("PRAGMA synchronous = OFF");
  for (unsigned i = 0; i < 70; ++i) {
    decide(database, decision(200 + i, Action::accept, day(1)), asked(1 + i, "s" + std::to_string(i), day(5 + i)));
  }
  Replay replay(advice::builtInPrior);
  auto page = replay.page(database, {}, advice::philosophies(), day(400), kOneStep);
  CHECK(page.requests == 0); // learning alone took the time there is for a page
  REQUIRE(page.next);
  page = replay.page(database, page.next, advice::philosophies(), day(400), kAtOnce);
  CHECK(page.requests == 70);
  CHECK_FALSE(page.next);
}
