#include "history/decisions.h"
#include "history/outcomes.h"
#include "history/requests.h"
#include "history/senders.h"
#include "history/undo.h"
#include "history_folder.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::history;

namespace {

const std::string kWebDesign = "We offer web design at half the price of your agency. Call us on 0171 5550123 today!";

Request noted(unsigned id, const std::string& sender, double seen, const std::string& note) {
  auto shown = request(id, slug(sender), day(seen));
  shown.note = note;
  return shown;
}

SameNote sameAs(Database& database, const std::string& note, double seen = 100) {
  return historyBefore(database, noted(99, "somebody-new", seen, note)).sameNote;
}

} // namespace

TEST_CASE("a copied note is found whoever sent it, with how it ended") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::block, day(1)), noted(1, "mira", 0, "Hi Anna! " + kWebDesign));
  decide(database, decision(11, Action::ignore, day(3)), noted(2, "noor", 2, "Hi Ben! " + kWebDesign));
  decide(database, decision(12, Action::accept, day(5)),
         noted(3, "omar", 4, "Let us talk about tides and the sea some day."));
  recordOutcome(database, uuid(13), day(6), slug("noor"), Outcome::pitch);
  const auto same =
      sameAs(database, "Hi Ben! We offer web design at half the price of your agency. Call us on 0989 1234567 today!");
  CHECK(same.copies == 2);
  CHECK(same.similarity == 1);
  CHECK(same.nearest == "Hi Ben! " + kWebDesign);
  CHECK(same.nearestAt == day(2));
  CHECK(same.blocked == 1);
  CHECK(same.ignored == 1);
  CHECK(same.accepted == 0);
  CHECK(same.pitches == 1);
  CHECK(same.lastDecision->id == uuid(11));
  CHECK(same.lastOutcome->outcome == Outcome::pitch);
}

TEST_CASE("what followed each copy is counted by its kind") {
  HistoryFolder folder;
  Database database(folder.file());
  unsigned number = 0;
  for (const auto& [outcome, count] :
       {std::pair(Outcome::exchange, 1U), std::pair(Outcome::pitch, 2U), std::pair(Outcome::unwelcome, 3U)}) {
    for (unsigned i = 0; i < count; ++i, ++number) {
      const auto who = "sender-" + std::to_string(number);
      decide(database, decision(10 + number, Action::accept, day(1)), noted(100 + number, who, 0, kWebDesign));
      recordOutcome(database, uuid(50 + number), day(2), slug(who), outcome);
    }
  }
  const auto same = sameAs(database, kWebDesign);
  CHECK(same.similarity == 1); // letter by letter
  CHECK(same.exchanges == 1);
  CHECK(same.pitches == 2);
  CHECK(same.unwelcome == 3);
  CHECK(same.accepted == 6);
}

TEST_CASE("another note, a short one and none at all have no copies") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::block, day(1)), noted(1, "mira", 0, kWebDesign));
  decide(database, decision(11, Action::block, day(1)), noted(2, "noor", 0, "Let us connect."));
  CHECK(sameAs(database, "I read your paper on tides and would like to hear how it went on from there.").copies == 0);
  CHECK(sameAs(database, "Let us connect.").copies == 0);
  CHECK(historyBefore(database, request(99, slug("somebody-new"), day(100))).sameNote.copies == 0);
}

TEST_CASE("the request itself, later ones and what was taken back are no evidence") {
  HistoryFolder folder;
  Database database(folder.file());
  const auto shown = noted(1, "mira", 10, kWebDesign);
  observe(database, shown);
  observe(database, noted(2, "noor", 20, kWebDesign));
  CHECK(historyBefore(database, shown).sameNote.copies == 0);
  decide(database, decision(10, Action::block, day(21)), slug("noor"));
  CHECK(sameAs(database, kWebDesign).blocked == 1);
  undo(database, uuid(11), day(22), uuid(10));
  CHECK(sameAs(database, kWebDesign).blocked == 0);
  CHECK(sameAs(database, kWebDesign).copies == 2);
  CHECK(sameAs(database, kWebDesign, 15).copies == 1);
}

TEST_CASE("a note that became known later is found from then on, and goes with its request") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, slug("mira"), day(0)));
  CHECK(sameAs(database, kWebDesign).copies == 0);
  observe(database, noted(1, "mira", 1, kWebDesign));
  CHECK(sameAs(database, kWebDesign).copies == 1);
  database.connection().exec("DELETE FROM sender");
  CHECK(sameAs(database, kWebDesign).copies == 0);
  CHECK(rowCount(database, "note_band") == 0);
}

TEST_CASE("a template that thousands send is looked at only so often, the latest first") {
  HistoryFolder folder;
  Database database(folder.file());
  for (unsigned i = 0; i < 60; ++i) {
    decide(database, decision(1000 + i, i < 40 ? Action::accept : Action::ignore, day(i + 0.5)),
           noted(1 + i, "sender-" + std::to_string(i), i, kWebDesign));
  }
  const auto same = sameAs(database, kWebDesign);
  CHECK(same.copies == 8);
  CHECK(same.ignored == 8);
}
