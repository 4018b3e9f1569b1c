#include "history/contacts.h"

#include "archive_story.h"
#include "history/company_key.h"
#include "history/decisions.h"
#include "history/requests.h"
#include "history/search.h"
#include "history/sender_history.h"
#include "history/snapshots.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::history;

namespace {

Contact contactOf(Database& database, const char* name) {
  return history::contactOf(database, findSender(database, slug(name))->id);
}

} // namespace

TEST_CASE("a contact is the connection and the messages of both directions, and nothing of others") {
  HistoryFolder folder;
  Database database(folder.file());
  tell(database, [](ArchiveFacts& facts) {
    facts.keepConnection(connected(slug("mira"), day(3)));
    facts.keepMessage(received(slug("mira"), day(4)));
    facts.keepMessage(sent(slug("mira"), day(5)));
    facts.keepMessage(received(slug("mira"), day(6)));
    facts.keepMessage(received(slug("sal"), day(7), true));
    facts.keepMessage(sent(slug("noor"), day(8)));
  });
  observe(database, request(1, slug("tom"), day(9)));
  const auto mira = contactOf(database, "mira");
  CHECK(mira.connectedAt == day(3));
  CHECK(std::pair(mira.received, mira.sent) == std::pair(2, 1));
  CHECK(mira.lastMessageAt == day(6));
  CHECK((mira.talked() && !mira.pitched));
  CHECK((contactOf(database, "sal").pitched && !contactOf(database, "sal").talked()));
  CHECK((contactOf(database, "noor").known() && !contactOf(database, "noor").talked()));
  CHECK_FALSE(contactOf(database, "tom").known());
  CHECK(search(database, "mira", Filter::all, 1, {}).senders.at(0).contact.lastMessageAt == day(6));
}

TEST_CASE("a pitch that was answered later is none, one after the last answer is") {
  HistoryFolder folder;
  Database database(folder.file());
  tell(database, [](ArchiveFacts& facts) {
    facts.keepMessage(received(slug("mira"), day(1), true));
    facts.keepMessage(sent(slug("mira"), day(2)));
    facts.keepMessage(sent(slug("sal"), day(1)));
    facts.keepMessage(received(slug("sal"), day(2), true));
  });
  CHECK_FALSE(contactOf(database, "mira").pitched);
  CHECK(contactOf(database, "sal").pitched);
  CHECK(contactOf(database, "sal").talked());
}

TEST_CASE("advice knows of a contact what was before the request, and of a connection only when its day was over") {
  HistoryFolder folder;
  Database database(folder.file());
  tell(database, [](ArchiveFacts& facts) {
    facts.keepConnection(connected(slug("mira"), day(10)));
    facts.keepMessage(received(slug("mira"), day(4)));
    facts.keepMessage(sent(slug("mira"), day(12)));
  });
  const auto asOf = [&](Instant at) { return historyBefore(database, request(1, slug("mira"), at)).contact; };
  CHECK_FALSE(asOf(day(4)).known());
  CHECK(asOf(day(5)).received == 1);
  CHECK_FALSE(asOf(day(11)).connectedAt);
  CHECK(asOf(day(12)).connectedAt == day(10));
  CHECK_FALSE(asOf(day(12)).talked());
  CHECK(asOf(day(13)).talked());
}

TEST_CASE("messages change what lessons of somebody knew who was never accepted") {
  HistoryFolder folder;
  Database database(folder.file());
  decide(database, decision(10, Action::ignore, day(9)), request(1, slug("mira"), day(8)));
  database.takeChangedLessons();
  tell(database, [](ArchiveFacts& facts) { facts.keepMessage(received(slug("mira"), day(3))); });
  REQUIRE(database.changedLessons());
  CHECK(database.changedLessons()->at == day(3));
}

TEST_CASE("a company of the user's own is told as such") {
  HistoryFolder folder;
  Database database(folder.file());
  tell(database, [](ArchiveFacts& facts) { facts.keepOwnCompany("Own Firm GmbH"); });
  Request asks = request(1, slug("mira"), day(8));
  CHECK_FALSE(historyBefore(database, asks).company.own);
  asks.headline = "Engineer at Own Firm";
  CHECK(historyBefore(database, asks).company.own);
  asks.headline = "Engineer at Another Firm";
  CHECK_FALSE(historyBefore(database, asks).company.own);
}
