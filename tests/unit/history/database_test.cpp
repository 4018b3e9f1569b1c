#include "history/database.h"

#include "history/failure.h"
#include "history/journal.h"
#include "history/migrate.h"
#include "history/recent_requests.h"
#include "history/requests.h"
#include "history/senders.h"
#include "history/transaction.h"
#include "history_folder.h"
#include "opening.h"

#include <catch2/catch.hpp>

#include <chrono>
#include <future>

using namespace serendip;
using namespace serendip::history;
namespace fs = std::filesystem;

namespace {

void refusesUntouched(const fs::path& file, const std::string& reason) {
  const auto before = bytesOf(file);
  CHECK_THAT(reasonOf(file), Catch::Contains(reason));
  CHECK(bytesOf(file) == before);
  CHECK_FALSE(fs::exists(file.string() + "-journal"));
}

std::string pragma(Database& database, const std::string& name) {
  return database.connection().execAndGet("PRAGMA " + name).getString();
}

} // namespace

TEST_CASE("the history is opened with the settings that keep it safe") {
  HistoryFolder folder;
  Database database(folder.file());
  CHECK(pragma(database, "journal_mode") == "truncate");
  CHECK(pragma(database, "synchronous") == "2");
  CHECK(pragma(database, "foreign_keys") == "1");
  CHECK(pragma(database, "secure_delete") == "1");
  CHECK(pragma(database, "trusted_schema") == "0");
  CHECK(pragma(database, "cell_size_check") == "1");
  CHECK(pragma(database, "application_id") == std::to_string(kApplicationId));
  CHECK(pragma(database, "user_version") == std::to_string(migrations().back().version));
}

TEST_CASE("a write waits until another connection lets go of the history", "[whileOpen]") {
  HistoryFolder folder;
  Database database(folder.file());
  Database other(folder.file());
  other.connection().exec("BEGIN IMMEDIATE");
  auto waiting = std::async(std::launch::async, [&] { return write(database, [] { return 1; }); });
  CHECK(waiting.wait_for(std::chrono::milliseconds(50)) == std::future_status::timeout); // many tries
  other.connection().exec("COMMIT");
  CHECK(waiting.get() == 1);
}

TEST_CASE("opening a history that is up to date writes nothing") {
  HistoryFolder folder;
  { Database database(folder.file()); }
  const auto before = bytesOf(folder.file());
  const auto written = fs::last_write_time(folder.file());
  { Database database(folder.file()); }
  CHECK(bytesOf(folder.file()) == before);
  CHECK(fs::last_write_time(folder.file()) == written);
}

TEST_CASE("a file that is not a database is refused untouched") {
  HistoryFolder folder;
  writeBytes(folder.file(), GENERATE(std::string("hello"), std::string(5000, 'x'), std::string(4096, '\0'),
                                     std::string("SQLite format 3\0", 16)));
  CHECK(reasonOf(folder.file()) != "opened");
  refusesUntouched(folder.file(), "move it away");
}

TEST_CASE("a database of another program is refused untouched") {
  HistoryFolder folder;
  {
    SQLite::Database other(folder.file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    other.exec("CREATE TABLE theirs (a)");
    if (GENERATE(false, true)) {
      other.exec("PRAGMA application_id = 12345; PRAGMA user_version = 1");
    }
  }
  refusesUntouched(folder.file(), "belongs to another program");
}

TEST_CASE("a history of which a byte of the program's id was changed is damaged, not another program's") {
  HistoryFolder folder;
  { Database database(folder.file()); }
  auto bytes = bytesOf(folder.file());
  fs::remove(journalOf(folder.file()));
  const std::size_t byte = GENERATE(68U, 69U, 70U, 71U); // https://www.sqlite.org/fileformat.html#application_id
  bytes[byte] = static_cast<char>(bytes[byte] ^ 0x2a);
  writeBytes(folder.file(), bytes);
  refusesUntouched(folder.file(), "damaged at its very beginning");
}

TEST_CASE("a database of another program in WAL mode is refused untouched") {
  HistoryFolder folder;
  SQLite::Database other(folder.file().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  other.exec("PRAGMA journal_mode = WAL; CREATE TABLE theirs (a)");
  refusesUntouched(folder.file(), "belongs to another program");
}

TEST_CASE("a history with a newer schema is refused untouched") {
  HistoryFolder folder;
  { Database database(folder.file()); }
  {
    SQLite::Database newer(folder.file().string(), SQLite::OPEN_READWRITE);
    newer.exec("PRAGMA user_version = 999");
  }
  refusesUntouched(folder.file(), "newer");
}

TEST_CASE("an empty file becomes a history") {
  HistoryFolder folder;
  writeBytes(folder.file(), "");
  Database database(folder.file());
  CHECK_FALSE(observe(database, request(1, slug("mira"), day(0))).repeated);
}

TEST_CASE("a directory in place of the history is refused") {
  HistoryFolder folder;
  fs::create_directory(folder.file());
  CHECK_THAT(reasonOf(folder.file()), Catch::Contains("is not a file"));
  CHECK(fs::is_empty(folder.file()));
}

TEST_CASE("a folder that is a file is refused") {
  HistoryFolder folder;
  writeBytes(folder.path() / "serendip", "");
  CHECK(reasonOf(folder.path() / "serendip" / "history.db") != "opened");
}

TEST_CASE("a damaged history is an error with a next step") {
  HistoryFolder folder;
  {
    Database database(folder.file());
    for (unsigned i = 0; i < 100; ++i) {
      observe(database, request(i, slug("sender-" + std::to_string(i)), day(i)));
    }
  }
  auto bytes = bytesOf(folder.file());
  for (std::size_t i = 4096; i < bytes.size(); ++i) {
    bytes[i] = 'x';
  }
  writeBytes(folder.file(), bytes);
  try {
    Database database(folder.file());
    findSender(database, slug("sender-1"));
    FAIL("a damaged file was read");
  } catch (const Unavailable& failure) {
    CHECK_THAT(failure.what(), Catch::Contains("damaged") && Catch::Contains("then try again"));
  }
}

TEST_CASE("a history in which a column has lost its name is damaged, with a next step") {
  HistoryFolder folder;
  {
    Database database(folder.file());
    observe(database, request(1, slug("mira"), day(0)));
  }
  {
    SQLite::Database raw(folder.file().string(), SQLite::OPEN_READWRITE);
    raw.exec("PRAGMA writable_schema = ON;"
             "UPDATE sqlite_schema SET sql = replace(sql, 'premium', 'premier') WHERE name = 'request'");
  }
  Database database(folder.file());
  CHECK_THROWS_WITH(recentRequests(database, day(0), 10, std::nullopt),
                    Catch::Contains("damaged (no such column: premium)") && Catch::Contains("serendip recover"));
}

TEST_CASE("a write that the disk has no room for stores nothing and can be repeated") {
  HistoryFolder folder;
  Database database(folder.file());
  Request large = request(1, slug("mira"), day(0));
  large.note = std::string(200'000, 'n');
  const auto pages = pragma(database, "page_count");
  database.connection().exec("PRAGMA max_page_count = " + pages);
  try {
    observe(database, large);
    FAIL("written beyond the end of the disk");
  } catch (const WriteFailed& failure) {
    CHECK(failure.what() ==
          std::string("The disk is full, so nothing was remembered; free some space, then try again."));
  }
  CHECK_FALSE(findSender(database, slug("mira")));
  database.connection().exec("PRAGMA max_page_count = 1000000");
  CHECK_FALSE(observe(database, large).repeated);
}

TEST_CASE("a history that may only be read still answers and says so when written") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, slug("mira"), day(0)));
  database.connection().exec("PRAGMA query_only = ON");
  CHECK_THROWS_WITH(observe(database, request(2, slug("noor"), day(0))), Catch::Contains("may only be read"));
  CHECK(findSender(database, slug("mira")));
}

TEST_CASE("a write while another program holds the lock says who is in the way") {
  HistoryFolder folder;
  Database database(folder.file());
  SQLite::Database other(folder.file().string(), SQLite::OPEN_READWRITE);
  SQLite::Transaction transaction(other, SQLite::TransactionBehavior::EXCLUSIVE);
  database.connection().setBusyTimeout(50);
  CHECK_THROWS_AS(observe(database, request(1, slug("mira"), day(0))), WriteFailed);
  CHECK_THROWS_WITH(findSender(database, slug("mira")), Catch::Contains("locked"));
}

TEST_CASE("a failed read leaves no lock behind") {
  HistoryFolder folder;
  Database reader(folder.file());
  Database writer(folder.file());
  observe(writer, request(1, slug("mira"), day(0)));
  reader.connection().exec("PRAGMA ignore_check_constraints = ON; UPDATE request SET uuid = 'no UUID'");
  CHECK_THROWS_AS(historyBefore(reader, request(2, slug("mira"), day(1))), Unavailable);
  writer.connection().setBusyTimeout(0);
  CHECK_NOTHROW(observe(writer, request(3, slug("noor"), day(0))));
}
