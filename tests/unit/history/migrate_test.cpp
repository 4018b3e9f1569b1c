#include "history/migrate.h"

#include "history/database.h"
#include "history/failure.h"
#include "history/requests.h"
#include "history/senders.h"
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

TEST_CASE("a migration backs the history up before, privately") {
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

TEST_CASE("a program that is older than the history it has open does not write any more") {
  HistoryFolder folder;
  Database old(folder.file());
  observe(old, request(1, slug("mira"), day(0)));
  SQLite::Database connection(folder.file().string(), SQLite::OPEN_READWRITE);
  migrate(connection, folder.file(), withOneMore("ALTER TABLE sender ADD COLUMN later TEXT"));
  CHECK_THROWS_WITH(observe(old, request(2, slug("noor"), day(1))), Catch::Contains("newer Serendip"));
  CHECK(findSender(old, slug("mira")));
}
