#include "history/archive_facts.h"

#include "archive_story.h"
#include "history/decisions.h"
#include "history/failure.h"
#include "history/requests.h"
#include "history/search.h"
#include "history/senders.h"
#include "history/undo.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::history;

namespace {

Fate fateOf(Database& database, const std::function<Fate(ArchiveFacts&)>& fact) {
  Fate fate{};
  tell(database, [&](ArchiveFacts& facts) { fate = fact(facts); });
  return fate;
}

Fate keep(Database& database, const ArchivedConnection& connection) {
  return fateOf(database, [&](ArchiveFacts& facts) { return facts.keepConnection(connection); });
}

Fate keep(Database& database, const ArchivedMessage& message) {
  return fateOf(database, [&](ArchiveFacts& facts) { return facts.keepMessage(message); });
}

Fate keep(Database& database, const Request& request) {
  return fateOf(database, [&](ArchiveFacts& facts) { return facts.keepRequest(request); });
}

Fate infer(Database& database, unsigned id, unsigned request, Instant at) {
  return fateOf(database,
                [&](ArchiveFacts& facts) { return facts.keepInferredAcceptance(uuid(id), uuid(request), at); });
}

std::vector<std::string> namesFound(Database& database, const std::string& words) {
  std::vector<std::string> names;
  for (const auto& found : search(database, words, Filter::all, 10, {}).senders) {
    names.push_back(found.name);
  }
  return names;
}

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("a connection who never asked is a sender with name, position and time of connecting, and is found") {
  HistoryFolder folder;
  Database database(folder.file());
  CHECK(keep(database, connected(slug("mira"), day(5))) == Fate::added);
  const auto mira = findSender(database, slug("mira"));
  REQUIRE(mira);
  CHECK(mira->name == "Mira Okafor");
  CHECK(mira->headline == "Founder, Tidal Analytics GmbH");
  CHECK(mira->firstSeenAt == day(5));
  CHECK(mira->lastSeenAt == day(5));
  CHECK(namesFound(database, "tidal") == Names{"Mira Okafor"});
  CHECK(search(database, "mira", Filter::all, 10, {}).senders.front().requests == 0);
  CHECK(said(database, "SELECT company_key FROM connection") == "tidal analytics");
  checkSearchIndex(database);
}

TEST_CASE("of two archives the newer one counts, whichever comes first") {
  HistoryFolder folder;
  Database database(folder.file());
  auto older = connected(slug("mira"), day(5), day(100));
  auto newer = connected(slug("mira"), day(5), day(200));
  newer.company = "Harbour Lights Ltd";
  newer.name = "Mira Okafor-Lind";
  const bool newerFirst = GENERATE(false, true);
  CHECK(keep(database, newerFirst ? newer : older) == Fate::added);
  CHECK(keep(database, newerFirst ? older : newer) == Fate::known);
  CHECK(findSender(database, slug("mira"))->name == "Mira Okafor-Lind");
  CHECK(said(database, "SELECT company_key FROM connection") == "harbour lights");
  CHECK(namesFound(database, "tidal").empty());
  CHECK(namesFound(database, "harbour") == Names{"Mira Okafor-Lind"});
  checkSearchIndex(database);
}

TEST_CASE("a connection without company or position has none, and an empty one is none") {
  HistoryFolder folder;
  Database database(folder.file());
  auto connection = connected(slug("mira"), day(5));
  connection.company = "";
  connection.position = std::nullopt;
  keep(database, connection);
  CHECK_FALSE(findSender(database, slug("mira"))->headline);
  CHECK(said(database, "SELECT company FROM connection") == "-");
  CHECK(said(database, "SELECT company_key FROM connection") == "-");
}

TEST_CASE("an archived invitation and the one that was observed are one, whichever comes first") {
  HistoryFolder folder;
  Database database(folder.file());
  const auto archived = request(1, slug("mira"), day(0));
  const auto observed = request(2, slug("mira"), day(3));
  if (GENERATE(false, true)) {
    CHECK(keep(database, archived) == Fate::added);
    CHECK(observe(database, observed).request == uuid(1));
  } else {
    observe(database, observed);
    CHECK(keep(database, archived) == Fate::known);
  }
  CHECK(rowCount(database, "request") == 1);
  CHECK(findSender(database, slug("mira"))->firstSeenAt == day(0));
  CHECK(keep(database, archived) == Fate::known);
  CHECK(rowCount(database, "request") == 1);
}

TEST_CASE("a message is kept once, and its text only where it is given") {
  HistoryFolder folder;
  Database database(folder.file());
  auto message = received(slug("mira"), day(5));
  CHECK(keep(database, message) == Fate::added);
  CHECK(keep(database, message) == Fate::known);
  CHECK(said(database, "SELECT text FROM message") == "-");
  message.text = "Shall we meet?";
  CHECK(keep(database, message) == Fate::known);
  CHECK(said(database, "SELECT text FROM message") == "Shall we meet?");
  message.text.reset();
  CHECK(keep(database, message) == Fate::known);
  CHECK(said(database, "SELECT text FROM message") == "Shall we meet?");
  CHECK(keep(database, sent(slug("mira"), day(5))) == Fate::added);
}

TEST_CASE("once a message looked like a pitch it does, and one of the user's own never does") {
  HistoryFolder folder;
  Database database(folder.file());
  auto unknown = received(slug("mira"), day(5));
  unknown.pitch.reset();
  keep(database, unknown);
  CHECK(said(database, "SELECT pitch FROM message") == "-");
  keep(database, received(slug("mira"), day(5), true));
  keep(database, received(slug("mira"), day(5), false));
  keep(database, unknown);
  CHECK(said(database, "SELECT pitch FROM message") == "1");
  auto own = sent(slug("mira"), day(6));
  own.pitch = true;
  keep(database, own);
  CHECK(said(database, "SELECT pitch FROM message ORDER BY at") == "1|-");
}

TEST_CASE("somebody known by messages alone has the name of the latest one, and is found by it") {
  HistoryFolder folder;
  Database database(folder.file());
  auto later = received(slug("mira"), day(9));
  later.name = "Mira Lind";
  tell(database, [&](ArchiveFacts& facts) {
    facts.keepMessage(later);
    facts.keepMessage(received(slug("mira"), day(5)));
  });
  CHECK(findSender(database, slug("mira"))->name == "Mira Lind");
  CHECK(findSender(database, slug("mira"))->firstSeenAt == day(5));
  CHECK(findSender(database, slug("mira"))->lastSeenAt == day(9));
  CHECK(namesFound(database, "lind") == Names{"Mira Lind"});
  keep(database, received(slug("mira"), day(7)));
  CHECK(findSender(database, slug("mira"))->name == "Mira Lind");
  checkSearchIndex(database);
}

TEST_CASE("two who prove to be one person have the connection and the messages of both") {
  HistoryFolder folder;
  Database database(folder.file());
  auto newer = connected(member("ACoAAx"), day(6), day(2000));
  newer.company = "Harbour Lights Ltd";
  tell(database, [&](ArchiveFacts& facts) {
    facts.keepConnection(connected(slug("mira"), day(5)));
    facts.keepConnection(newer);
    facts.keepMessage(received(slug("mira"), day(7)));
    facts.keepMessage(received(member("ACoAAx"), day(7), true));
    facts.keepMessage(sent(member("ACoAAx"), day(8)));
    facts.keepRequest(request(1, both("mira", "ACoAAx"), day(4)));
    facts.keepMessage(received(member("ACoAAx"), day(9)));
  });
  CHECK(rowCount(database, "sender") == 1);
  CHECK(said(database, "SELECT company FROM connection") == "Harbour Lights Ltd");
  CHECK(said(database, "SELECT at || received || coalesce(pitch, '-') FROM message ORDER BY at") ==
        std::to_string(day(7).milliseconds) + "11|" + std::to_string(day(8).milliseconds) + "0-|" +
            std::to_string(day(9).milliseconds) + "10");
  CHECK(namesFound(database, "tidal").empty());
  checkSearchIndex(database);
}

TEST_CASE("the user's own companies and names are kept once, in any order") {
  HistoryFolder folder;
  Database database(folder.file());
  const auto company = [&](std::string_view name) {
    return fateOf(database, [&](ArchiveFacts& facts) { return facts.keepOwnCompany(name); });
  };
  CHECK(company("Tidal Analytics GmbH") == Fate::added);
  CHECK(company("TIDAL ANALYTICS") == Fate::known);
  CHECK(company("--") == Fate::known);
  CHECK(said(database, "SELECT company_key || '=' || name FROM own_company") == "tidal analytics=TIDAL ANALYTICS");
  const auto owner = [&](const SenderKey& key) {
    return fateOf(database, [&](ArchiveFacts& facts) { return facts.setOwner(key); });
  };
  CHECK(owner(slug("anna")) == Fate::added);
  CHECK(owner(both("anna", "ACoAAanna")) == Fate::added);
  CHECK(owner(slug("anna")) == Fate::known);
  CHECK(isOwner(database, member("ACoAAanna")));
  CHECK(isOwner(database, both("anna", "ACoAAother")));
  CHECK_FALSE(isOwner(database, slug("mira")));
}

TEST_CASE("the latest request of a connection that nobody decided is the one that was accepted") {
  HistoryFolder folder;
  Database database(folder.file());
  tell(database, [&](ArchiveFacts& facts) {
    facts.keepRequest(request(1, slug("mira"), day(0)));
    facts.keepRequest(request(2, slug("mira"), day(200.5)));
    facts.keepRequest(request(3, slug("mira"), day(400)));
    facts.keepConnection(connected(slug("mira"), day(200)));
    facts.keepRequest(request(4, slug("noor"), day(0)));
    facts.keepConnection(connected(slug("ines"), day(9)));
  });
  const auto found = inferableAcceptances(database);
  REQUIRE(found.size() == 1);
  CHECK(found[0].request == uuid(2));
  CHECK(found[0].sentAt == day(200.5));
  CHECK(found[0].connectedAt == day(200));
  CHECK(infer(database, 10, 2, day(200.5)) == Fate::added);
  CHECK(inferableAcceptances(database).empty());
}

TEST_CASE("an inferred acceptance counts unless the user's own word about that request stands") {
  HistoryFolder folder;
  Database database(folder.file());
  const auto action = GENERATE(Action::accept, Action::ignore);
  const auto shown = request(1, slug("mira"), day(0));
  const auto counted = [&] { return said(database, "SELECT origin FROM standing_decision ORDER BY at"); };
  if (GENERATE(false, true)) {
    keep(database, shown);
    CHECK(infer(database, 10, 1, day(1)) == Fate::added);
    CHECK(counted() == "archive");
    decide(database, decision(11, action, day(2)), shown);
  } else {
    decide(database, decision(11, action, day(2)), shown);
    CHECK(infer(database, 10, 1, day(1)) == Fate::known);
  }
  CHECK(counted() == "hint");
  undo(database, uuid(20), day(3), uuid(11));
  CHECK(counted() == "archive");
  undo(database, uuid(21), day(4), uuid(10));
  CHECK(counted().empty());
  CHECK(infer(database, 10, 1, day(1)) == Fate::known);
  CHECK(counted().empty());
}

TEST_CASE("blocking a connection later leaves it true that the request was accepted") {
  HistoryFolder folder;
  Database database(folder.file());
  keep(database, request(1, slug("mira"), day(0)));
  infer(database, 10, 1, day(1));
  decide(database, decision(11, Action::block, day(300)), slug("mira"));
  CHECK(said(database, "SELECT action FROM standing_decision ORDER BY at") == "accept|block");
}

TEST_CASE(
    "of several inferred acceptances of one request the earliest counts, and of one told twice the earlier time") {
  HistoryFolder folder;
  Database database(folder.file());
  keep(database, request(1, slug("mira"), day(0)));
  infer(database, 10, 1, day(5));
  infer(database, 11, 1, day(4));
  CHECK(said(database, "SELECT uuid FROM standing_decision") == uuid(11).text());
  CHECK(infer(database, 10, 1, day(3)) == Fate::known);
  CHECK(infer(database, 10, 1, day(9)) == Fate::known);
  CHECK(said(database, "SELECT at FROM standing_decision") == std::to_string(day(3).milliseconds));
}

TEST_CASE("an inferred acceptance of an unknown request, or under an id that is something else, is refused") {
  HistoryFolder folder;
  Database database(folder.file());
  keep(database, request(1, slug("mira"), day(0)));
  keep(database, request(2, slug("noor"), day(0)));
  CHECK_THROWS_AS(infer(database, 10, 9, day(1)), UnknownEvent);
  infer(database, 10, 1, day(1));
  CHECK_THROWS_AS(infer(database, 10, 2, day(1)), Conflict);
  CHECK_THROWS_AS(infer(database, 1, 2, day(1)), Conflict);
  decide(database, decision(11, Action::accept, day(1)), slug("noor"));
  CHECK_THROWS_AS(infer(database, 11, 2, day(1)), Conflict);
}
