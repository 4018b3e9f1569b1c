#include "history/migrate.h"

#include "history/database.h"
#include "history/decisions.h"
#include "history/failure.h"
#include "history/outcomes.h"
#include "history/philosophy_choice.h"
#include "history/requests.h"
#include "history/search.h"
#include "history/senders.h"
#include "history/undo.h"
#include "history_folder.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace serendip;
using namespace serendip::history;
namespace fs = std::filesystem;

namespace {

/// The steps of today and one of tomorrow.
std::vector<Migration> withOneMore(const char* sql) {
  std::vector<Migration> steps(migrations().begin(), migrations().end());
  steps.push_back({steps.back().version + 1, sql});
  return steps;
}

int today() {
  return migrations().back().version;
}

int versionOf(const fs::path& file) {
  SQLite::Database connection(file.string());
  return connection.execAndGet("PRAGMA user_version").getInt();
}

void observeOne(const fs::path& file) {
  Database database(file);
  observe(database, request(1, slug("mira"), day(0)));
}

} // namespace

TEST_CASE("the migrations are numbered from 1 without a gap") {
  int expected = 0;
  for (const Migration& step : migrations()) {
    CHECK(step.version == ++expected);
  }
}

TEST_CASE("each step leads to the schema of its number, and all of them to today's") {
  HistoryFolder folder;
  for (std::size_t count = 1; count <= migrations().size(); ++count) {
    SQLite::Database connection(folder.file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(connection, folder.file(), migrations().first(count));
    CHECK(versionOf(folder.file()) == migrations()[count - 1].version);
  }
  CHECK_NOTHROW(observeOne(folder.file()));
}

TEST_CASE("a migration backs the history up before, privately", "[posix]") {
  HistoryFolder folder;
  observeOne(folder.file());
  {
    SQLite::Database connection(folder.file().string(), SQLite::OPEN_READWRITE);
    migrate(connection, folder.file(), withOneMore("ALTER TABLE sender ADD COLUMN later TEXT"));
    CHECK(connection.execAndGet("SELECT count(*) FROM sender WHERE later IS NULL").getInt() == 1);
  }
  CHECK(versionOf(folder.file()) == today() + 1);
  const auto backup = backupOf(folder.file(), today());
  CHECK(backup.parent_path() == folder.path());
  CHECK(versionOf(backup) == today());
  CHECK(fs::status(backup).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  Database restored(backup);
  CHECK(findSender(restored, slug("mira")));
}

TEST_CASE("a new history needs no backup") {
  HistoryFolder folder;
  { Database database(folder.file()); }
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) <= 2);
  CHECK_FALSE(fs::exists(backupOf(folder.file(), 0)));
}

TEST_CASE("a migration that fails leaves the history as it was") {
  HistoryFolder folder;
  observeOne(folder.file());
  const auto before = bytesOf(folder.file());
  {
    SQLite::Database connection(folder.file().string(), SQLite::OPEN_READWRITE);
    CHECK_THROWS_AS(migrate(connection, folder.file(), withOneMore("DELETE FROM request; CREATE TABLE sender (a)")),
                    SQLite::Exception);
  }
  CHECK(bytesOf(folder.file()) == before);
}

TEST_CASE("a migration that cannot be backed up does not happen") {
  HistoryFolder folder;
  observeOne(folder.file());
  fs::create_directories(backupOf(folder.file(), today()) / "in the way");
  const auto before = bytesOf(folder.file());
  {
    SQLite::Database connection(folder.file().string(), SQLite::OPEN_READWRITE);
    CHECK_THROWS(migrate(connection, folder.file(), withOneMore("DELETE FROM request")));
  }
  CHECK(bytesOf(folder.file()) == before);
}

TEST_CASE("a program that is older than the history it has open does not write any more", "[whileOpen]") {
  HistoryFolder folder;
  Database old(folder.file());
  observe(old, request(1, slug("mira"), day(0)));
  SQLite::Database connection(folder.file().string(), SQLite::OPEN_READWRITE);
  migrate(connection, folder.file(), withOneMore("ALTER TABLE sender ADD COLUMN later TEXT"));
  CHECK_THROWS_WITH(observe(old, request(2, slug("noor"), day(1))), Catch::Contains("newer Serendip"));
  CHECK(findSender(old, slug("mira")));
}

TEST_CASE("people of a history of version 3 are found as they are typed from then on") {
  HistoryFolder folder;
  {
    SQLite::Database connection(folder.file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(connection, folder.file(), migrations().first(3));
    connection.exec(R"(
      INSERT INTO sender VALUES (1, 'Łukasz Strauß', NULL, 5, 5);
      INSERT INTO alias VALUES ('slug', 'lukasz', 1, 5);
      INSERT INTO request (id, uuid, sender, slug, name, first_seen_at, last_seen_at)
        VALUES (1, '00000000-0000-4000-8000-000000000001', 1, 'lukasz', 'Łukasz Strauß', 5, 5);
      INSERT INTO sender_search (sender_search) VALUES ('rebuild');
    )");
  }
  Database database(folder.file());
  CHECK(search(database, "strauss luk", Filter::all, 5, {}).senders.size() == 1);
  Request next = request(2, slug("lukasz"), day(0)); // takes the old words out of the index
  observe(database, next);
  CHECK(search(database, "okafor", Filter::all, 5, {}).senders.size() == 1);
  CHECK_NOTHROW(
      database.connection().exec("INSERT INTO sender_search (sender_search, rank) VALUES ('integrity-check', 1)"));
}

TEST_CASE("people of a history of version 5 are found without their marks from then on") {
  HistoryFolder folder;
  {
    SQLite::Database connection(folder.file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(connection, folder.file(), migrations().first(5));
    connection.exec(R"(
      INSERT INTO sender VALUES (1, 'Jörg Müller', NULL, 5, 5);
      INSERT INTO alias VALUES ('slug', 'jorg', 1, 5);
      INSERT INTO request (id, uuid, sender, slug, name, first_seen_at, last_seen_at)
        VALUES (1, '00000000-0000-4000-8000-000000000001', 1, 'jorg', 'Jörg Müller', 5, 5);
      INSERT INTO sender_search (rowid, name) VALUES (1, 'jorg muller');
    )");
  }
  Database database(folder.file());
  CHECK(search(database, "joerg mueller", Filter::all, 5, {}).senders.size() == 1);
  observe(database, request(2, slug("jorg"), day(0)));
  CHECK(search(database, "okafor", Filter::all, 5, {}).senders.size() == 1);
  CHECK_NOTHROW(
      database.connection().exec("INSERT INTO sender_search (sender_search, rank) VALUES ('integrity-check', 1)"));
}

TEST_CASE("a history of version 1 keeps all it has, and its notes are found from then on") {
  HistoryFolder folder;
  std::string before; // the schema
  {
    SQLite::Database connection(folder.file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(connection, folder.file(), migrations().first(1));
    connection.exec(R"(
      INSERT INTO sender VALUES (1, 'Mira Okafor', NULL, 5, 5);
      INSERT INTO alias VALUES ('slug', 'mira', 1, 5);
      INSERT INTO request (id, uuid, sender, slug, name, note, first_seen_at, last_seen_at)
        VALUES (1, '00000000-0000-4000-8000-000000000001', 1, 'mira', 'Mira Okafor',
                'We offer web design at half the price of your agency, call us', 5, 5);
      INSERT INTO sender_search (sender_search) VALUES ('rebuild');
      INSERT INTO decision (uuid, sender, request, at, action, stage, origin)
        VALUES ('00000000-0000-4000-8000-000000000002', 1, 1, 6, 'ignore', 'done', 'hint');
      INSERT INTO philosophy_choice (uuid, at, philosophy) VALUES ('00000000-0000-4000-8000-000000000003', 7, 'known');
    )");
    before = connection.execAndGet("SELECT group_concat(sql) FROM sqlite_schema").getString();
  }
  Database database(folder.file());
  CHECK(versionOf(folder.file()) == today());
  SQLite::Database backup(backupOf(folder.file(), 1).string());
  CHECK(backup.execAndGet("PRAGMA user_version").getInt() == 1);
  CHECK(backup.execAndGet("SELECT group_concat(sql) FROM sqlite_schema").getString() == before);
  CHECK(backup.execAndGet("SELECT count(*) FROM decision").getInt() == 1);
  auto copy = request(9, slug("noor"), day(0));
  copy.note = "We offer web design at half the price of your agency, call us";
  CHECK(historyBefore(database, copy).sameNote.ignored == 1);
  CHECK(historyBefore(database, request(8, slug("mira"), day(0))).ignored == 1);
  CHECK(chosenPhilosophy(database) == PhilosophyName::known);
  CHECK_FALSE(ownPhilosophy(database));
}

TEST_CASE("silence after acceptances is inferred at the step to the archive just as it is afterwards") {
  HistoryFolder folder;
  {
    Database database(folder.file());
    for (unsigned i = 0; i < 6; ++i) {
      const auto sender = slug("sender-" + std::to_string(i));
      decide(database, decision(100 + i, Action::accept, day(1)), request(i + 1, sender, day(0)));
      if (i == 1) {
        recordOutcome(database, uuid(200), day(9), sender, Outcome::exchange);
      }
      if (i == 2 || i == 3) {
        decide(database, decision(300 + i, Action::block, day(20), Stage::intended), sender);
      }
      if (i >= 3) {
        decide(database, decision(400 + i, Action::accept, day(99)), request(500 + i, sender, day(98)));
      }
      if (i == 4) {
        undo(database, uuid(600), day(120), uuid(404));
      }
    }
  }
  const auto kept = [&] {
    SQLite::Database connection(folder.file().string());
    SQLite::Statement rows(connection, "SELECT uuid || at || outcome FROM inferred_outcome ORDER BY sender");
    std::vector<std::string> all;
    while (rows.executeStep()) {
      all.push_back(rows.getColumn(0).getString());
    }
    return all;
  };
  const auto expected = kept();
  CHECK(expected.size() == 4);
  const auto sql = std::string(migrations()[2].sql);
  const auto fill = sql.find("WITH\n  heard");
  REQUIRE(fill != std::string::npos);
  SQLite::Database connection(folder.file().string(), SQLite::OPEN_READWRITE);
  connection.exec("DELETE FROM inferred_outcome");
  connection.exec(sql.substr(fill, sql.find(';', fill) - fill));
  CHECK(kept() == expected);
}
