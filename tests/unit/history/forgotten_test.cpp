#include "history/forgotten.h"

#include "archive_story.h"
#include "history/senders.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::history;

namespace {

void forget(Database& database, const SenderKey& key, Instant at) {
  write(database, [&] {
    rememberForgotten(database, key, at);
    return 0;
  });
}

} // namespace

TEST_CASE("nobody is forgotten before anybody was") {
  HistoryFolder folder;
  Database database(folder.file());
  CHECK_FALSE(Forgotten(database).until(slug("mira")));
  CHECK(rowCount(database, "secret") == 0);
}

TEST_CASE("each alias is remembered as forgotten, until the latest time") {
  HistoryFolder folder;
  Database database(folder.file());
  forget(database, both("mira", "ACoAAx"), day(10));
  forget(database, slug("mira"), day(5));
  CHECK(Forgotten(database).until(slug("mira")) == day(10));
  CHECK(Forgotten(database).until(both("mira-lind", "ACoAAx")) == day(10));
  CHECK_FALSE(Forgotten(database).until(slug("ACoAAx")));
  forget(database, slug("mira"), day(20));
  CHECK(Forgotten(database).until(both("mira", "ACoAAx")) == day(20));
}

TEST_CASE("what is remembered names nobody, and is another thing in another file") {
  HistoryFolder folder;
  HistoryFolder elsewhere;
  Database database(folder.file());
  Database other(elsewhere.file());
  forget(database, slug("mira-okafor"), day(10));
  forget(other, slug("mira-okafor"), day(10));
  CHECK(said(database, "SELECT token FROM forgotten") != said(other, "SELECT token FROM forgotten"));
  CHECK(bytesOf(folder.file()).find("mira-okafor") == std::string::npos);
}

TEST_CASE("an archive does not bring back what is of a forgotten time, and does bring what is later") {
  HistoryFolder folder;
  Database database(folder.file());
  forget(database, slug("mira"), day(10));
  tell(database, [](ArchiveFacts& facts) {
    CHECK(facts.keepRequest(request(1, slug("mira"), day(10))) == Fate::forgotten);
    CHECK(facts.keepConnection(connected(slug("mira"), day(9))) == Fate::forgotten);
    CHECK(facts.keepConnection(connected(slug("mira"), day(10))) == Fate::forgotten);
    CHECK(facts.keepMessage(received(slug("mira"), day(10))) == Fate::forgotten);
    CHECK(facts.keepMessage(received(slug("mira"), day(8))) == Fate::forgotten);
    CHECK(facts.keepMessage(received(both("other", "ACoAAx"), day(8))) == Fate::added);
  });
  CHECK_FALSE(findSender(database, slug("mira")));
  tell(database, [](ArchiveFacts& facts) {
    CHECK(facts.keepMessage(received(slug("mira"), day(10.5))) == Fate::added);
    CHECK(facts.keepMessage(received(slug("mira"), day(8))) == Fate::forgotten);
    CHECK(facts.keepRequest(request(1, slug("mira"), day(11))) == Fate::added);
    CHECK(facts.keepConnection(connected(slug("mira"), day(12))) == Fate::added);
  });
  CHECK(findSender(database, slug("mira"))->firstSeenAt == day(10.5));
  checkSearchIndex(database);
}

TEST_CASE("the user may say that the forgotten come back") {
  HistoryFolder folder;
  Database database(folder.file());
  forget(database, slug("mira"), day(10));
  tell(
      database,
      [](ArchiveFacts& facts) {
        CHECK(facts.keepRequest(request(1, slug("mira"), day(1))) == Fate::added);
        CHECK(facts.keepConnection(connected(slug("mira"), day(2))) == Fate::added);
        CHECK(facts.keepMessage(received(slug("mira"), day(3))) == Fate::added);
      },
      true);
  CHECK(findSender(database, slug("mira"))->firstSeenAt == day(1));
}
