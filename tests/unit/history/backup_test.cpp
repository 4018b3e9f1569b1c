#include "history/backup.h"

#include "history/failure.h"
#include "history/requests.h"
#include "history/senders.h"
#include "history_folder.h"

#include <catch2/catch.hpp>

using namespace serendip;
using namespace serendip::history;

namespace {

bool hasSender(Database& database, const std::string& text) {
  return findSender(database, slug(text)).has_value();
}

std::string refusal(const std::filesystem::path& file, const std::filesystem::path& source) {
  try {
    restore(file, source, day(9));
    return "not refused";
  } catch (const Unavailable& failure) {
    return failure.what();
  }
}

} // namespace

TEST_CASE("a backup is private, whole and never replaces a file unasked", "[posix]") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, slug("mira"), day(0)));
  const auto target = folder.path() / "copy.db";
  backUp(database, target, false);
  CHECK(std::filesystem::status(target).permissions() ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
  CHECK_THROWS_AS(backUp(database, target, false), Unavailable);
  CHECK_THROWS_AS(backUp(database, folder.file(), true), Unavailable);
  observe(database, request(2, slug("noor"), day(1)));
  backUp(database, target, true);
  Database copy(target);
  CHECK(hasSender(copy, "noor"));
  CHECK_FALSE(std::filesystem::exists(folder.path() / "copy.db.unfinished"));
}

TEST_CASE("a history that is open elsewhere sees what was restored, and what was there is kept") {
  HistoryFolder folder;
  Database open(folder.file());
  observe(open, request(1, slug("mira"), day(0)));
  const auto source = folder.path() / "copy.db";
  backUp(open, source, false);
  observe(open, request(2, slug("noor"), day(1)));
  REQUIRE(hasSender(open, "noor"));

  const auto kept = restore(folder.file(), source, day(9));
  CHECK(hasSender(open, "mira"));
  CHECK_FALSE(hasSender(open, "noor"));
  observe(open, request(3, slug("tomas"), day(2)));
  CHECK(hasSender(open, "tomas"));
  REQUIRE(kept);
  Database before(*kept);
  CHECK(hasSender(before, "noor"));
}

TEST_CASE("a backup can be restored where a newer program's history stands, which is kept as it was") {
  HistoryFolder folder;
  const auto source = folder.path() / "copy.db";
  {
    Database database(folder.file());
    observe(database, request(1, slug("mira"), day(0)));
    backUp(database, source, false);
    database.connection().exec("PRAGMA user_version = 99");
  }
  const auto newer = bytesOf(folder.file());
  const auto kept = restore(folder.file(), source, day(9));
  Database restored(folder.file());
  CHECK(hasSender(restored, "mira"));
  REQUIRE(kept);
  CHECK(bytesOf(*kept) == newer);
}

TEST_CASE("what is no whole history of this program is not restored") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, slug("mira"), day(0)));
  const auto source = folder.path() / "copy.db";
  CHECK_THAT(refusal(folder.file(), source), Catch::Contains("missing"));
  CHECK_THAT(refusal(folder.file(), folder.file()), Catch::Contains("itself"));
  writeBytes(source, "Hello, this is no database");
  CHECK_THAT(refusal(folder.file(), source), Catch::Contains("not a database"));

  const auto changed = [&](const std::string& sql) {
    backUp(database, source, true);
    SQLite::Database(source.string(), SQLite::OPEN_READWRITE).exec(sql);
    return refusal(folder.file(), source);
  };
  CHECK_THAT(changed("PRAGMA user_version = 99"), Catch::Contains("newer"));
  CHECK_THAT(changed("PRAGMA application_id = 7"), Catch::Contains("another program"));
  CHECK_THAT(changed("CREATE TRIGGER evil AFTER INSERT ON sender BEGIN DELETE FROM sender; END"),
             Catch::Contains("another program"));
  backUp(database, source, true);
  auto bytes = bytesOf(source);
  std::fill(bytes.begin() + 8192, bytes.end(), '\x55');
  writeBytes(source, bytes);
  CHECK_THAT(refusal(folder.file(), source), Catch::Contains("damaged"));
  CHECK(hasSender(database, "mira"));
}
