// Records of another machine, one after another: what waits for what it is about, what is refused and what is known.
#include "history/merge.h"

#include "history/decisions.h"
#include "history/failure.h"
#include "history/forget.h"
#include "history/outcomes.h"
#include "history/philosophy_choice.h"
#include "history/records.h"
#include "history/requests.h"
#include "history/retention_choice.h"
#include "history/senders.h"
#include "history/transaction.h"
#include "history/undo.h"
#include "history_folder.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::history;

namespace {

/// What became of each of the records, taken in as one import does.
std::vector<Merged> taken(Database& database, const std::vector<Record>& records, bool includeForgotten = false) {
  return write(database, [&] {
    Merge merge(database, includeForgotten);
    std::vector<Merged> became;
    for (const auto& record : records) {
      became.push_back(merge.add(record));
    }
    merge.finish();
    return became;
  });
}

Merged taken(Database& database, const Record& record) {
  return taken(database, std::vector{record}).front();
}

RequestRecord asked(unsigned id, const SenderKey& who, Instant at, std::vector<Uuid> otherIds = {}) {
  return {request(id, who, at), at, std::move(otherIds)};
}

SenderRecord named(const std::vector<SeenAlias>& aliases) {
  return {aliases};
}

DecisionRecord decided(unsigned id, Action action, Instant at, const SenderKey& who,
                       const std::optional<Uuid>& about = {}) {
  return {decision(id, action, at), who, about};
}

/// All the tables that hold what a user did or saw.
int rows(Database& database) {
  int all = 0;
  for (const char* table : {"sender", "alias", "request", "request_alias", "decision", "outcome", "undo", "connection",
                            "correspondent", "message", "philosophy_choice", "retention_choice"}) {
    all += rowCount(database, table);
  }
  return all;
}

std::vector<RequestRecord> requestsOf(Database& database) {
  std::vector<RequestRecord> all;
  for (const Record& record : recordsAfter(database, {}, 100).records) {
    if (const auto* request = std::get_if<RequestRecord>(&record)) {
      all.push_back(*request);
    }
  }
  return all;
}

const ConnectionRecord kConnection{slug("mira"), "Mira Okafor", "Tidal Analytics", "Founder", day(5), day(100)};
const CorrespondentRecord kCorrespondent{slug("mira"), "Mira Okafor", day(6)};
const MessageRecord kMessage{slug("mira"), day(6), true, false, std::nullopt};
const OutcomeRecord kOutcome{uuid(30), day(7), slug("mira"), Outcome::exchange};
const RetentionChoiceRecord kRetention{uuid(40), day(3), 24};
const PhilosophyChoiceRecord kPhilosophy{uuid(41), day(3), PhilosophyName::careful, std::nullopt};

} // namespace

TEST_CASE("what is about somebody who is not there yet waits, and nothing of it is kept") {
  HistoryFolder folder;
  Database database(folder.file());
  const std::vector<Record> early{kCorrespondent,
                                  kMessage,
                                  kOutcome,
                                  decided(31, Action::accept, day(6), slug("mira")),
                                  decided(32, Action::accept, day(6), slug("mira"), uuid(1)),
                                  UndoRecord{uuid(33), day(8), uuid(30)}};
  CHECK(taken(database, early) == std::vector(early.size(), Merged::waiting));
  CHECK(rows(database) == 0);

  auto late = early;
  late.insert(late.begin(), asked(1, slug("mira"), day(1)));
  CHECK(taken(database, late) == std::vector(late.size(), Merged::added));
  CHECK(taken(database, late) == std::vector(late.size(), Merged::known));
}

TEST_CASE("a decision waits for its request though its sender is known") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, slug("mira"), day(0)));
  const auto about = decided(31, Action::accept, day(6), slug("mira"), uuid(2));
  CHECK(taken(database, about) == Merged::waiting);
  CHECK(rowCount(database, "decision") == 0);
  CHECK(taken(database, asked(2, slug("mira"), day(300))) == Merged::added);
  CHECK(taken(database, about) == Merged::added);
}

TEST_CASE("nothing of a forgotten time is taken in, of any kind, unless it is wished") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(9, slug("noor"), day(0)));
  forgetEverything(database, day(50));
  const auto before = rows(database);
  const std::vector<Record> records{named({{slug("mira"), day(10)}}),
                                    kConnection,
                                    kCorrespondent,
                                    kMessage,
                                    asked(1, slug("mira"), day(1), {uuid(2)}),
                                    decided(31, Action::accept, day(60), slug("mira"), uuid(2)),
                                    kOutcome,
                                    UndoRecord{uuid(33), day(60), uuid(30)},
                                    UndoRecord{uuid(34), day(60), uuid(31)},
                                    kRetention,
                                    kPhilosophy};
  CHECK(taken(database, records) == std::vector(records.size(), Merged::forgotten));
  CHECK(rows(database) == before);
  CHECK_FALSE(chosenPhilosophy(database));
  CHECK_FALSE(chosenRetention(database));

  CHECK(taken(database, records, true) == std::vector(records.size(), Merged::added));
  CHECK(findSender(database, slug("mira"))->name == "Mira Okafor");
  CHECK(chosenPhilosophy(database) == PhilosophyName::careful);
  CHECK(chosenRetention(database) == 24);
}

TEST_CASE("of an older export, LinkedIn's own words go, and so do page invitations with what was decided on them") {
  HistoryFolder folder;
  Database database(folder.file());
  auto phrase = asked(1, slug("mira"), day(1));
  phrase.request.headline = "Mira Okafor is inviting you to connect";
  phrase.request.note = "We met in Lisbon.\nReply to Mira";
  auto page = asked(2, slug("noor"), day(1));
  page.request.headline = "invited you to follow Potion Consulting";
  const std::vector<Record> records{named({{slug("mira"), day(1)}}), named({{slug("noor"), day(1)}}), phrase, page,
                                    decided(31, Action::ignore, day(2), slug("noor"), uuid(2))};
  taken(database, records);
  CHECK(findSender(database, slug("noor")) == std::nullopt);
  CHECK(findSender(database, slug("mira"))->headline == std::nullopt);
  CHECK(requestsOf(database).size() == 1);
  CHECK(requestsOf(database).front().request.note == "We met in Lisbon.");
  CHECK(rowCount(database, "decision") == 0);
}

TEST_CASE("names alone make nobody, and those of somebody known are added to him") {
  HistoryFolder folder;
  Database database(folder.file());
  CHECK(taken(database, named({{slug("mira"), day(1)}, {member("ACoAAx"), day(2)}})) == Merged::added);
  CHECK(rows(database) == 0);

  observe(database, request(1, slug("mira"), day(0)));
  const auto both = named({{slug("mira"), day(0)}, {member("ACoAAx"), day(2)}});
  CHECK(taken(database, both) == Merged::added);
  CHECK(taken(database, both) == Merged::known);
  CHECK(findSender(database, member("ACoAAx"))->name == "Mira Okafor");
}

TEST_CASE("names that belong to two people here make them one") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, slug("mira"), day(0)));
  observe(database, request(2, slug("mira-lind"), day(200)));
  REQUIRE(rowCount(database, "sender") == 2);
  CHECK(taken(database, named({{slug("mira"), day(0)}, {slug("mira-lind"), day(200)}})) == Merged::added);
  CHECK(rowCount(database, "sender") == 1);
  CHECK(rowCount(database, "request") == 2);
  CHECK(findSender(database, slug("mira"))->aliases == std::vector<std::string>{"mira-lind", "mira"});
}

TEST_CASE("a UUID that stands for something else here is a conflict, of any kind, and nothing is kept") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::accept, day(1)), request(1, slug("mira"), day(0)));
  observe(database, request(2, slug("noor"), day(0)));
  recordOutcome(database, uuid(11), day(2), slug("mira"), Outcome::pitch);
  undo(database, uuid(12), day(3), uuid(11));
  choosePhilosophy(database, uuid(13), day(4), PhilosophyName::open, {});
  const auto before = rows(database);
  const std::vector<std::pair<Record, Uuid>> conflicts{
      {asked(10, slug("mira"), day(0)), uuid(10)},
      {asked(1, slug("noor"), day(0)), uuid(1)},
      {asked(3, slug("mira"), day(0), {uuid(2)}), uuid(3)},
      {decided(10, Action::ignore, day(1), slug("mira")), uuid(10)},
      {decided(10, Action::accept, day(2), slug("mira")), uuid(10)},
      {decided(10, Action::accept, day(1), slug("noor")), uuid(10)},
      {decided(20, Action::accept, day(1), slug("mira"), uuid(2)), uuid(20)},
      {decided(11, Action::accept, day(1), slug("mira")), uuid(11)},
      {OutcomeRecord{uuid(11), day(2), slug("mira"), Outcome::exchange}, uuid(11)},
      {OutcomeRecord{uuid(11), day(9), slug("mira"), Outcome::pitch}, uuid(11)},
      {OutcomeRecord{uuid(10), day(2), slug("mira"), Outcome::pitch}, uuid(10)},
      {UndoRecord{uuid(12), day(9), uuid(11)}, uuid(12)},
      {UndoRecord{uuid(12), day(3), uuid(10)}, uuid(12)},
      {UndoRecord{uuid(21), day(3), uuid(1)}, uuid(1)},
      {UndoRecord{uuid(21), day(3), uuid(13)}, uuid(13)},
      {PhilosophyChoiceRecord{uuid(13), day(4), PhilosophyName::known, {}}, uuid(13)},
      {RetentionChoiceRecord{uuid(13), day(4), 12}, uuid(13)},
  };
  for (const auto& [record, id] : conflicts) {
    INFO(record.index() << " " << id.text());
    try {
      taken(database, record);
      FAIL("taken in");
    } catch (const Conflict& conflict) {
      CHECK(conflict.id() == id.text());
    }
    CHECK(rows(database) == before);
  }
}

TEST_CASE("the user's own company is added once, and known to be his from then on") {
  HistoryFolder folder;
  Database database(folder.file());
  CHECK(taken(database, OwnCompanyRecord{"Tidal Analytics GmbH"}) == Merged::added);
  CHECK(taken(database, OwnCompanyRecord{"Tidal Analytics GmbH"}) == Merged::known);
  CHECK(taken(database, OwnCompanyRecord{"..."}) == Merged::known); // names nothing
  CHECK(taken(database, OwnerRecord{slug("anna")}) == Merged::added);
  CHECK(taken(database, OwnerRecord{slug("anna")}) == Merged::known);
  CHECK(rowCount(database, "own_company") == 1);
}

TEST_CASE("an acceptance that archives tell of is of the earliest time that one of them tells") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, slug("mira"), day(0)));
  auto told = decided(31, Action::accept, day(20), slug("mira"), uuid(1));
  told.decision.origin = Origin::archive;
  CHECK(taken(database, told) == Merged::added);
  auto earlier = told;
  earlier.decision.at = day(10);
  CHECK(taken(database, earlier) == Merged::added);
  CHECK(taken(database, told) == Merged::known);
  CHECK(database.connection().execAndGet("SELECT at FROM decision").getInt64() == day(10).milliseconds);
}

TEST_CASE("the requests that a record names together become one with all there is to know") {
  HistoryFolder folder;
  Database database(folder.file());
  auto first = request(1, slug("mira"), day(0));
  first.invitation = "i1";
  auto second = request(2, slug("mira"), day(3));
  second.invitation = "i2";
  second.headline = "Founder";
  decide(database, decision(10, Action::ignore, day(1)), first);
  decide(database, decision(11, Action::accept, day(4)), second);
  REQUIRE(rowCount(database, "request") == 2);

  const auto both = asked(1, slug("mira"), day(0), {uuid(2)});
  CHECK(taken(database, both) == Merged::added);
  CHECK(rowCount(database, "request") == 1);
  const auto kept = requestsOf(database);
  REQUIRE(kept.size() == 1);
  const auto& joined = kept.front();
  CHECK(joined.request.id == uuid(1));
  CHECK(joined.otherIds == std::vector{uuid(2)});
  CHECK(joined.request.headline == "Founder");
  CHECK(joined.request.seenAt == day(0));
  CHECK(rowCount(database, "decision") == 2);
  CHECK(taken(database, both) == Merged::known);
}
