// A history that is not as this program leaves it: each answer names the file and the next step, and nothing is
// touched.
#include "history/backup.h"
#include "history/connection_list.h"
#include "history/failure.h"
#include "history/forget.h"
#include "history/journal.h"
#include "history/migrate.h"
#include "history/own_backups.h"
#include "history/past.h"
#include "history/records.h"
#include "history/requests.h"
#include "history/search.h"
#include "history/sqlite_reason.h"
#include "history/transaction.h"
#include "history_folder.h"
#include "opening.h"

#include <catch2/catch.hpp>
#include <sqlite3.h>

using namespace serendip;
using namespace serendip::history;
namespace fs = std::filesystem;

namespace {

/// A history with one person, closed.
void make(const fs::path& file) {
  Database database(file);
  observe(database, request(1, both("mira", "ACoAAx"), day(0)));
}

void change(const fs::path& file, const std::string& sql) {
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec(sql);
}

} // namespace

TEST_CASE("a schema that no Serendip has is damage, one of a few versions ahead is a newer program's") {
  HistoryFolder folder;
  make(folder.file());
  const auto known = migrations().back().version;
  const auto reasonAt = [&](int version) {
    change(folder.file(), "PRAGMA user_version = " + std::to_string(version));
    const auto before = bytesOf(folder.file());
    const auto reason = reasonOf(folder.file());
    CHECK(bytesOf(folder.file()) == before);
    return reason;
  };
  for (const int version : {0, -1, -2147483647, known + 10'001, 2147483647}) {
    INFO(version);
    CHECK_THAT(reasonAt(version),
               Catch::Contains("the schema " + std::to_string(version) + ", which no Serendip has") &&
                   Catch::Contains("serendip recover FILE"));
  }
  for (const int version : {known + 1, known + 10'000}) {
    INFO(version);
    CHECK_THAT(reasonAt(version), Catch::Contains("written by a newer Serendip (schema " + std::to_string(version)));
  }
}

TEST_CASE("a header that SQLite would misread is damage, unless a journal may still mend it") {
  HistoryFolder folder;
  make(folder.file());
  const auto sound = bytesOf(folder.file());
  for (const auto& [at, value] :
       std::vector<std::pair<std::size_t, char>>{{18, 0}, {18, 3}, {19, 0}, {19, 3}, {21, 63}, {22, 31}, {23, 33}}) {
    INFO(at << " " << static_cast<int>(value));
    auto bytes = sound;
    bytes[at] = value;
    writeBytes(folder.file(), bytes);
    CHECK_THAT(reasonOf(folder.file()), Catch::Contains("damaged at its very beginning"));
    CHECK((bytesOf(folder.file()) == bytes));
    writeBytes(journalOf(folder.file()), "begun");
    CHECK_THAT(reasonOf(folder.file()), !Catch::Contains("at its very beginning"));
    fs::remove(journalOf(folder.file()));
  }
}

TEST_CASE("what is no database but has a journal is left to SQLite, which refuses it") {
  HistoryFolder folder;
  writeBytes(folder.file(), std::string(5000, 'x'));
  writeBytes(journalOf(folder.file()), "begun");
  CHECK_THAT(reasonOf(folder.file()), Catch::Contains("damaged") && Catch::Contains("serendip recover FILE"));
}

TEST_CASE("a file that cannot be reached or made is refused with what to look at", "[posix]") {
  HistoryFolder folder;
  CHECK_THAT(reasonOf(folder.path() / std::string(300, 'h')),
             Catch::Contains("cannot be reached (") && Catch::EndsWith("check its folder, then try again."));
  fs::create_directory(journalOf(folder.file()));
  CHECK_THAT(reasonOf(folder.file()), Catch::Contains("cannot be opened; check that its folder exists and is yours"));
}

TEST_CASE("an older history whose backup cannot be made is not migrated, and says so", "[posix]") {
  HistoryFolder folder;
  make(folder.file());
  const auto older = migrations().back().version - 1;
  change(folder.file(), "PRAGMA user_version = " + std::to_string(older));
  const auto before = bytesOf(folder.file());
  fs::create_directories(backupOf(folder.file(), older).string() + ".unfinished/in the way");
  CHECK_THAT(reasonOf(folder.file()), Catch::Contains("cannot be reached (") && Catch::EndsWith("then try again."));
  CHECK(bytesOf(folder.file()) == before);
}

TEST_CASE("a history without one of its tables or indexes is an error and not an empty answer") {
  HistoryFolder folder;
  make(folder.file());
  Database database(folder.file());
  database.connection().exec("PRAGMA foreign_keys = OFF; DROP TABLE outcome");
  CHECK_THROWS_WITH(read(database,
                         [&] {
                           eachPastOutcome(database, [](const PastOutcome&) {});
                           return 0;
                         }),
                    Catch::Contains("damaged (no such table: outcome)") && Catch::EndsWith("then try again."));
  database.connection().exec("DROP TABLE sender_search");
  CHECK_THROWS_AS(search(database, "mira", Filter::all, 10, {}), Unavailable);
  CHECK_THROWS_AS(observe(database, request(2, slug("noor"), day(1))), WriteFailed);
  CHECK(rowCount(database, "request") == 1);
}

TEST_CASE("each kind of SQLite's failures has its own cause and next step") {
  const auto says = [](int code) { return writeReason(SQLite::Exception("disk I/O error", code)); };
  CHECK(says(SQLITE_NOMEM) ==
        "The memory is exhausted, so nothing was remembered; close other programs, then try again.");
  CHECK(says(SQLITE_FULL) == "The disk is full, so nothing was remembered; free some space, then try again.");
  for (const int code : {SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH}) {
    CHECK_THAT(says(code), Catch::StartsWith("The history file or its journal cannot be opened"));
  }
  for (const int code : {SQLITE_BUSY, SQLITE_LOCKED}) {
    CHECK_THAT(says(code), Catch::StartsWith("Another program keeps the history locked"));
  }
  for (const int code : {SQLITE_CORRUPT, SQLITE_NOTADB}) {
    CHECK_THAT(says(code), Catch::StartsWith("The history file is damaged (disk I/O error)"));
    CHECK(isDamage(SQLite::Exception("x", code)));
  }
  CHECK_THAT(says(SQLITE_READONLY), Catch::StartsWith("The history file may only be read"));
  CHECK_THAT(says(SQLITE_IOERR), Catch::StartsWith("The disk did not do what it was asked (disk I/O error)"));
  CHECK_THAT(says(SQLITE_MISUSE), Catch::StartsWith("The history gave an unexpected error (disk I/O error)"));
  CHECK_FALSE(isDamage(SQLite::Exception("x", SQLITE_FULL)));
  CHECK(readReason(SQLite::Exception("x", SQLITE_FULL)) == "The disk is full; free some space, then try again.");
}

TEST_CASE("a backup that is damaged inside, or of no schema, is not restored") {
  HistoryFolder folder;
  make(folder.file());
  Database database(folder.file());
  const auto source = folder.path() / "copy.db";
  backUp(database, source, false);
  auto bytes = bytesOf(source);
  bytes[bytes.size() - 4096 + 1] = '\xFF'; // of the last page: where its first free block is
  bytes[bytes.size() - 4096 + 2] = '\xFF';
  writeBytes(source, bytes);
  CHECK_THROWS_WITH(restore(folder.file(), source, day(9)),
                    "The backup " + source.string() + " is damaged; choose an older one.");
  backUp(database, source, true);
  change(source, "PRAGMA user_version = 0");
  CHECK_THROWS_WITH(restore(folder.file(), source, day(9)), Catch::Contains("was changed by another program"));
  CHECK(rowCount(database, "request") == 1);
}

TEST_CASE("only copies that the program made beside the history are deleted with what is forgotten") {
  HistoryFolder folder;
  make(folder.file());
  for (const char* own : {"history.schema-3.db", "history.before-restoring-5.db", "history.schema-3.db.unfinished",
                          "history.schema-3.db-journal"}) {
    writeBytes(folder.path() / own, "copy");
  }
  for (const char* other : {"history.schema-3.txt", "history.backup.db", "other.schema-3.db", "schema-3.db"}) {
    writeBytes(folder.path() / other, "the user's");
  }
  CHECK(deleteOwnBackups(folder.file()) == 4);
  CHECK(deleteOwnBackups(folder.file()) == 0);
  CHECK(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()) == 6); // with history, journal
  CHECK_THROWS_WITH(deleteOwnBackups(folder.path() / "gone" / "history.db"),
                    Catch::Contains("cannot be read (") && Catch::Contains("may still hold what was forgotten"));
}

TEST_CASE("pages of records end where the sender between them was forgotten, and take no other cursor") {
  HistoryFolder folder;
  Database database(folder.file());
  for (unsigned i = 0; i < 3; ++i) {
    observe(database, request(i + 1, slug("person-" + std::to_string(i)), day(i)));
  }
  const auto all = recordsAfter(database, {}, 100);
  CHECK_FALSE(all.next);
  CHECK(all.records.size() == 6); // each person's names and request
  for (std::size_t most = 1; most < 6; ++most) {
    std::size_t given = 0;
    std::optional<std::string> cursor;
    do {
      const auto page = recordsAfter(database, cursor, most);
      given += page.records.size();
      CHECK(page.records.size() <= most);
      cursor = page.next;
    } while (cursor);
    CHECK(given == 6);
  }
  const auto begun = recordsAfter(database, {}, 1);
  REQUIRE(begun.next);
  forgetSender(database, slug("person-0"), day(100));
  CHECK_THROWS_AS(recordsAfter(database, begun.next, 100), std::invalid_argument);
  for (const char* cursor : {"", "0.0", "99.0.0", "0.1.0", "11.0.0", "-1.0.0", "0.0.0.0", "a.b.c"}) {
    INFO(cursor);
    CHECK_THROWS_AS(recordsAfter(database, cursor, 100), std::invalid_argument);
  }
}

TEST_CASE("every connection is visited once, with all the names it is known by") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, both("mira", "ACoAAx"), day(0)));
  observe(database, request(2, slug("noor"), day(0)));
  observe(database, request(3, slug("tomas"), day(0)));
  connect(database, "mira", "Founder at Tidal Analytics", day(1));
  connect(database, "noor", "Engineer at Elbe Data", day(2));
  std::vector<Connection> seen;
  read(database, [&] {
    eachConnection(database, [&](const Connection& each) { seen.push_back(each); });
    return 0;
  });
  REQUIRE(seen.size() == 2);
  CHECK(seen[0].keys == std::vector{member("ACoAAx"), slug("mira")});
  CHECK(seen[0].connectedAt == day(1));
  CHECK(seen[1].keys == std::vector{slug("noor")});
  CHECK(seen[1].connectedAt == day(2));
}
