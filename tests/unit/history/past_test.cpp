// The whole history as rows: what stands is given once, what was taken back is not.
#include "history/past.h"

#include "archive_story.h"
#include "history/decisions.h"
#include "history/outcomes.h"
#include "history/philosophy_choice.h"
#include "history/records.h"
#include "history/requests.h"
#include "history/senders.h"
#include "history/transaction.h"
#include "history/undo.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::history;

namespace {

template <class Row, class Each> std::vector<Row> rowsOf(Database& database, Each each) {
  return read(database, [&] {
    std::vector<Row> rows;
    each(database, [&](const Row& row) { rows.push_back(row); });
    return rows;
  });
}

} // namespace

TEST_CASE("of decisions and outcomes those are given that were not taken back, each with all it has") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, slug("noor"), day(0)));
  decide(database, decision(10, Action::ignore, day(1)), slug("noor"));
  decide(database, decision(11, Action::block, day(2), Stage::intended), request(2, slug("mira"), day(0)));
  decide(database, decision(12, Action::accept, day(3)), request(2, slug("mira"), day(0)));
  recordOutcome(database, uuid(20), day(4), slug("noor"), Outcome::unwelcome);
  recordOutcome(database, uuid(21), day(5), slug("mira"), Outcome::pitch);
  recordOutcome(database, uuid(22), day(6), slug("mira"), Outcome::exchange);
  undo(database, uuid(30), day(7), uuid(10));
  undo(database, uuid(31), day(7), uuid(21));
  const auto noor = findSender(database, slug("noor"))->id;
  const auto mira = findSender(database, slug("mira"))->id;

  const auto requests = rowsOf<PastRequest>(database, eachPastRequest);
  REQUIRE(requests.size() == 2);
  CHECK(requests[0].sender == noor);
  CHECK(requests[1].sender == mira);
  CHECK(requests[1].firstSeenAt == day(0));

  const auto decisions = rowsOf<PastDecision>(database, eachPastDecision);
  REQUIRE(decisions.size() == 2);
  CHECK(decisions[0].sender == mira);
  CHECK(decisions[0].request == requests[1].row);
  CHECK(decisions[0].at == day(2));
  CHECK(decisions[0].action == Action::block);
  CHECK(decisions[0].stage == Stage::intended);
  CHECK(decisions[1].action == Action::accept);
  CHECK(decisions[1].stage == Stage::done);

  const auto outcomes = rowsOf<PastOutcome>(database, eachPastOutcome);
  REQUIRE(outcomes.size() == 2);
  CHECK(outcomes[0].sender == noor);
  CHECK(outcomes[0].at == day(4));
  CHECK(outcomes[0].outcome == Outcome::unwelcome);
  CHECK(outcomes[1].sender == mira);
  CHECK(outcomes[1].outcome == Outcome::exchange);
}

TEST_CASE("what is inferred and who is connected is given with the time of each") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::accept, day(1)), request(1, slug("mira"), day(0)));
  tell(database, [](ArchiveFacts& facts) { facts.keepConnection(connected(slug("noor"), day(3))); });
  const auto inferred = rowsOf<PastInference>(database, eachPastInference);
  REQUIRE(inferred.size() == 1);
  CHECK(inferred[0].sender == findSender(database, slug("mira"))->id);
  CHECK(inferred[0].request == rowsOf<PastRequest>(database, eachPastRequest).front().row);
  CHECK(inferred[0].at == day(46));
  CHECK(inferred[0].outcome == Outcome::silence);
  std::vector<std::string> known; // the texts are valid as long as the call
  read(database, [&] {
    eachPastConnection(database, [&](const PastConnection& each) {
      CHECK(each.sender == findSender(database, slug("noor"))->id);
      CHECK(each.at == day(3));
      known = {std::string(each.position.value_or("")), std::string(each.company.value_or(""))};
    });
    return 0;
  });
  CHECK(known == std::vector<std::string>{"Founder", "tidal analytics"});
}

TEST_CASE("records tell a philosophy of one's own with each of its numbers") {
  HistoryFolder folder;
  Database database(folder.file());
  const OwnPhilosophy own{.exchange = 1,
                          .silence = 2,
                          .pitch = -3,
                          .unwelcome = -4,
                          .block = -5,
                          .look = 6,
                          .needsMeeting = GENERATE(false, true)};
  choosePhilosophy(database, uuid(1), day(0), PhilosophyName::own, own);
  choosePhilosophy(database, uuid(2), day(1), PhilosophyName::known, {});
  const auto records = recordsAfter(database, {}, 10).records;
  REQUIRE(records.size() == 2);
  const auto& first = std::get<PhilosophyChoiceRecord>(records[0]);
  CHECK(first.id == uuid(1));
  CHECK(first.at == day(0));
  CHECK(first.own == own);
  CHECK_FALSE(std::get<PhilosophyChoiceRecord>(records[1]).own);
  CHECK(std::get<PhilosophyChoiceRecord>(records[1]).philosophy == PhilosophyName::known);
}

TEST_CASE("records tell all there is, what concerns nobody first and then person by person") {
  HistoryFolder folder;
  Database database(folder.file());
  tell(database, [](ArchiveFacts& facts) {
    facts.setOwner(slug("anna"));
    facts.keepOwnCompany("Tidal Analytics GmbH");
    facts.keepConnection(connected(slug("mira"), day(3)));
    facts.keepMessage(received(slug("mira"), day(4)));
    facts.keepMessage(sent(slug("mira"), day(5)));
  });
  choosePhilosophy(database, uuid(1), day(0), PhilosophyName::careful, {});
  decide(database, decision(10, Action::accept, day(1)), request(2, slug("mira"), day(0)));
  recordOutcome(database, uuid(20), day(6), slug("mira"), Outcome::exchange);
  undo(database, uuid(30), day(7), uuid(20));
  observe(database, request(3, slug("noor"), day(0)));
  const std::vector<std::size_t> order{0, 1, 2, 4, 5, 6, 7, 7, 8, 9, 10, 11, 4, 8}; // of the kinds in record.h
  for (std::size_t most = 1; most <= order.size(); ++most) {
    std::vector<std::size_t> kinds;
    std::optional<std::string> cursor;
    do {
      const auto page = recordsAfter(database, cursor, most);
      for (const auto& record : page.records) {
        kinds.push_back(record.index());
      }
      cursor = page.next;
    } while (cursor);
    CHECK(kinds == order);
  }
}
