// What only POSIX has: file modes, links, pipes, and deleting what is open.
#include "history/database.h"
#include "history/requests.h"
#include "history_folder.h"
#include "opening.h"

#include <catch2/catch.hpp>

#include <sys/stat.h>

using namespace serendip;
using namespace serendip::history;
namespace fs = std::filesystem;

namespace {

unsigned modeOf(const fs::path& path) {
  return static_cast<unsigned>(fs::status(path).permissions()) & 0777U;
}

} // namespace

TEST_CASE("a new history is private, folder, file and journal, whatever the umask") {
  HistoryFolder folder;
  const auto file = folder.path() / "deeper" / "serendip" / "history.db";
  const mode_t before = umask(0);
  {
    Database database(file);
    SQLite::Transaction transaction(database.connection(), SQLite::TransactionBehavior::IMMEDIATE);
    database.connection().exec("INSERT INTO philosophy_choice (uuid, at, philosophy) VALUES ('x', 0, 'open')");
    CHECK(modeOf(file.string() + "-journal") == 0600);
  }
  umask(before);
  CHECK(modeOf(file.parent_path()) == 0700);
  CHECK(modeOf(file) == 0600);
}

TEST_CASE("a folder and a history that are open to others are closed to them") {
  const HistoryFolder folder;
  { const Database history(folder.file()); }
  using std::filesystem::perms;
  std::filesystem::permissions(folder.path(), perms(0755));
  std::filesystem::permissions(folder.file(), perms(0644));
  const Database history(folder.file());
  CHECK(std::filesystem::status(folder.path()).permissions() == perms(0700));
  CHECK(std::filesystem::status(folder.file()).permissions() == perms(0600));
}

TEST_CASE("a pipe in place of the history is refused and not waited for") {
  HistoryFolder folder;
  REQUIRE(mkfifo(folder.file().c_str(), 0600) == 0);
  CHECK_THAT(reasonOf(folder.file()), Catch::Contains("is not a file"));
}

TEST_CASE("a symbolic link in place of the history is refused and its target untouched") {
  HistoryFolder folder;
  const auto target = folder.path() / "target";
  writeBytes(target, "");
  fs::create_symlink(target, folder.file());
  CHECK_THAT(reasonOf(folder.file()), Catch::Contains("symbolic link"));
  CHECK(fs::file_size(target) == 0);
  fs::remove(target);
  CHECK_THAT(reasonOf(folder.file()), Catch::Contains("symbolic link"));
  CHECK_FALSE(fs::exists(target));
}

TEST_CASE("a history that was deleted while it is open is not written to in vain") {
  HistoryFolder folder;
  Database database(folder.file());
  observe(database, request(1, slug("mira"), day(0)));
  fs::remove(folder.file());
  CHECK_THROWS_WITH(observe(database, request(2, slug("noor"), day(0))), Catch::Contains("moved or deleted"));
}

TEST_CASE("an empty file that becomes a history becomes private") {
  HistoryFolder folder;
  writeBytes(folder.file(), "");
  fs::permissions(folder.file(), fs::perms{0644});
  Database database(folder.file());
  CHECK(modeOf(folder.file()) == 0600);
}
