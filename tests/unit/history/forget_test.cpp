#include "history/forget.h"

#include "history/decisions.h"
#include "history/forgotten.h"
#include "history/merge.h"
#include "history/outcomes.h"
#include "history/philosophy_choice.h"
#include "history/records.h"
#include "history/requests.h"
#include "history/search.h"
#include "history/senders.h"
#include "history/snapshots.h"
#include "history/transaction.h"
#include "history_folder.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::history;

namespace {

/// A person whose every text can be told from all others by its number.
Request person(unsigned number) {
  const auto digits = std::to_string(100000 + number);
  auto request = history::request(number, both("slug" + digits, "ACoAA" + digits), day(number % 300));
  request.name = "Name" + digits + " Okafor";
  request.headline = "Headline" + digits + " at Tidal Analytics";
  request.note = "Let us connect, Note" + digits + std::string(number % 7 * 60, 'x') + " about things.";
  return request;
}

void live(Database& database, unsigned number) {
  decide(database, decision(100000 + number, Action::accept, day(number % 300 + 1)), person(number));
  recordOutcome(database, uuid(200000 + number), day(number % 300 + 2), person(number).sender, Outcome::exchange);
}

/// What any file of the folder holds of them, in any case.
std::string leftOf(const std::filesystem::path& folder, unsigned number) {
  const auto digits = std::to_string(100000 + number);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (bytesOf(entry.path()).find(digits) != std::string::npos) {
      return digits + " in " + entry.path().string();
    }
  }
  return "";
}

std::vector<Record> recordsOf(Database& database) {
  return recordsAfter(database, {}, 100000).records;
}

void takeIn(Database& database, const std::vector<Record>& records, bool includeForgotten) {
  write(database, [&] {
    Merge merge(database, includeForgotten);
    for (const auto& record : records) {
      merge.add(record);
    }
    merge.finish();
    return 0;
  });
}

} // namespace

TEST_CASE("no byte of somebody who was forgotten is left in any file, among hundreds of others") {
  HistoryFolder folder;
  Database database(folder.file());
  database.connection().exec("PRAGMA synchronous = OFF");
  for (unsigned number = 0; number < 400; ++number) {
    live(database, number);
  }
  REQUIRE(leftOf(folder.path(), 7) != "");
  for (unsigned number = 1; number < 400; number += 9) {
    const auto forgot = forgetSender(database, person(number).sender, day(1000));
    CHECK(forgot.senders == 1);
    CHECK(forgot.events == 3);
  }
  for (unsigned number = 1; number < 400; number += 9) {
    CHECK(leftOf(folder.path(), number) == "");
  }
  for (unsigned number = 0; number < 400; number += 9) {
    CHECK(search(database, "name" + std::to_string(100000 + number), Filter::all, 5, {}).senders.size() == 1);
  }
  CHECK(database.connection().execAndGet("PRAGMA integrity_check").getString() == "ok");
  database.connection().exec("INSERT INTO sender_search (sender_search, rank) VALUES ('integrity-check', 1)");
}

TEST_CASE("nothing is left after everything was forgotten, and the history goes on") {
  HistoryFolder folder;
  Database database(folder.file());
  for (unsigned number = 0; number < 50; ++number) {
    live(database, number);
  }
  const auto forgot = forgetEverything(database, day(1000));
  CHECK(forgot.senders == 50);
  CHECK(forgot.events == 150);
  for (unsigned number = 0; number < 50; ++number) {
    CHECK(leftOf(folder.path(), number) == "");
  }
  CHECK(recordsOf(database).empty());
  const auto again = forgetEverything(database, day(1000));
  CHECK(again.senders == 0);
  CHECK(again.events == 0);
  live(database, 1);
  CHECK(search(database, "okafor", Filter::all, 5, {}).senders.empty());
  auto later = person(1);
  later.seenAt = day(1001);
  observe(database, later);
  CHECK(search(database, "okafor", Filter::all, 5, {}).senders.size() == 1);
}

TEST_CASE("a copy that the program made before a migration or a restoration is deleted, one of the user's is not") {
  HistoryFolder folder;
  Database database(folder.file());
  live(database, 1);
  writeBytes(folder.path() / "history.schema-2.db", "slug100001");
  writeBytes(folder.path() / "history.schema-2.db.unfinished", "slug100001");
  writeBytes(folder.path() / "history.before-restoring-1790000000000.db", "slug100001");
  writeBytes(folder.path() / "mine.db", "anything");
  CHECK(forgetSender(database, slug("slug100001"), day(1000)).backups == 3);
  CHECK(leftOf(folder.path(), 1) == "");
  CHECK(std::filesystem::exists(folder.path() / "mine.db"));
}

TEST_CASE("forgetting once more forgets nothing that came later") {
  HistoryFolder folder;
  Database database(folder.file());
  live(database, 1);
  forgetSender(database, slug("slug100001"), day(100));
  auto again = person(1);
  again.id = uuid(900);
  again.seenAt = day(200);
  observe(database, again);
  CHECK(forgetSender(database, slug("slug100001"), day(100)).senders == 0);
  CHECK(findSender(database, slug("slug100001")));
  CHECK(forgetSender(database, slug("slug100001"), day(201)).senders == 1);
  CHECK_FALSE(findSender(database, member("ACoAA100001")));
}

TEST_CASE("an older export brings nobody back who was forgotten since, unless it is wished") {
  HistoryFolder folder;
  Database database(folder.file());
  live(database, 1);
  live(database, 2);
  choosePhilosophy(database, uuid(5), day(1), PhilosophyName::known);
  const auto before = recordsOf(database);
  forgetSender(database, member("ACoAA100001"), day(1000));
  takeIn(database, before, false);
  CHECK_FALSE(findSender(database, slug("slug100001")));
  CHECK(leftOf(folder.path(), 1) == "");
  forgetEverything(database, day(1000));
  takeIn(database, before, false);
  CHECK(recordsOf(database).empty());
  takeIn(database, before, true);
  CHECK(findSender(database, slug("slug100001")));
  CHECK(recordsOf(database).size() == before.size());
}

TEST_CASE("what was learnt from the first event of a forgotten sender on is dropped") {
  HistoryFolder folder;
  Database database(folder.file());
  live(database, 10);
  live(database, 20);
  const auto snapshots = [&](double at) {
    return write(database, [&] {
      storeSnapshot(database, "p", {{day(at), ""}, "learnt"}, {});
      return rowCount(database, "snapshot");
    });
  };
  snapshots(15);
  forgetSender(database, slug("slug100020"), day(1000));
  CHECK(rowCount(database, "snapshot") == 1);
  forgetSender(database, slug("slug100010"), day(1000));
  CHECK(rowCount(database, "snapshot") == 0);
}
