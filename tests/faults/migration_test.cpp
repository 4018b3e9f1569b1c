// Histories of every schema there ever was are brought to today's by a program that is killed on the way. What it
// leaves must open, with every row that was there, and so must the backup that it made before.
#include "acts.h"
#include "endurance.h"
#include "history/database.h"
#include "history/failure.h"
#include "history/migrate.h"
#include "kept_schemas.h"
#include "killed_child.h"

#include <catch2/catch.hpp>

#include <array>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <optional>

using namespace serendip;
using namespace serendip::faults;
namespace fs = std::filesystem;

namespace {

constexpr int kNothing = 0; // in place of a schema: no history, or a file of 0 bytes

std::string storedBytes(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// "ok", or what is wrong.
std::string verdictOn(SQLite::Database& connection) {
  const auto broken = connection.execAndGet("SELECT count(*) FROM pragma_foreign_key_check").getInt();
  return connection.execAndGet("PRAGMA integrity_check").getString() + (broken > 0 ? ", references broken" : "");
}

int schemaNumberOf(SQLite::Database& connection) {
  return connection.execAndGet("PRAGMA user_version").getInt();
}

/// What a schema's migration starts from.
class Beginning {
public:
  explicit Beginning(int schema) : schema_(schema) {
    if (schema == kNothing) {
      std::ofstream(folder_.history()).flush();
      return;
    }
    makeHistory(folder_.history(), schema);
    SQLite::Database connection(folder_.history().string());
    rows_.emplace(connection);
    REQUIRE(rows_->count() > 150);
  }

  const fs::path& path() const { return folder_.path(); }

  int schema() const { return schema_; }

  bool migrates() const { return schema_ != kNothing && schema_ < newestSchema(); }

  bool allIn(SQLite::Database& connection) const { return !rows_ || rows_->sameIn(connection); }

private:
  int schema_;
  Folder folder_;
  std::optional<Rows> rows_;
};

void judgeBackup(const Beginning& begun, const fs::path& backup) {
  Folder elsewhere;
  fs::copy_file(backup, elsewhere.history());
  {
    SQLite::Database copy(elsewhere.history().string(), SQLite::OPEN_READWRITE);
    CHECK(schemaNumberOf(copy) == begun.schema());
    CHECK(verdictOn(copy) == "ok");
    CHECK(begun.allIn(copy));
  }
  history::Database opened(elsewhere.history());
  CHECK(begun.allIn(opened.connection()));
}

/// What was left behind, before and after the next start. Whether the migration had been done.
bool judge(const Beginning& begun, const Folder& left) {
  const auto backup = history::backupOf(left.history(), begun.schema());
  bool done = false;
  {
    SQLite::Database connection(left.history().string(), SQLite::OPEN_READWRITE); // it rolls back what is unfinished
    const int schema = schemaNumberOf(connection);
    done = schema == newestSchema();
    CHECK((done || schema == begun.schema()));
    CHECK(verdictOn(connection) == "ok");
    CHECK(begun.allIn(connection));
  }
  if (fs::exists(backup)) {
    judgeBackup(begun, backup);
  }
  CHECK((!done || fs::exists(backup) == begun.migrates()));
  {
    history::Database database(left.history());
    CHECK(schemaNumberOf(database.connection()) == newestSchema());
    CHECK(verdictOn(database.connection()) == "ok");
    CHECK(begun.allIn(database.connection()));
    CHECK_NOTHROW(
        database.connection().exec("INSERT INTO sender_search (sender_search, rank) VALUES ('integrity-check', 1)"));
  }
  CHECK(fs::exists(backup) == begun.migrates());
  CHECK_FALSE(fs::exists(backup.string() + ".unfinished"));
  Host host(left.history());
  CHECK(good(host.ask(decided(950))));
  return done;
}

using Killed = std::function<bool(std::size_t nth, const std::function<void()>& start)>;

struct Tally {
  std::size_t killed = 0;
  std::size_t done = 0; ///< of all starts, those after which the migration was done
};

/// At every `step`th point, until a start comes to its end unharmed.
Tally everyPoint(const Beginning& begun, const Killed& killed, std::size_t step) {
  Tally tally;
  for (std::size_t point = 1;; point += step) {
    Folder left;
    left.become(begun.path());
    INFO("schema " << begun.schema() << ", killed at point " << point);
    const bool dead = killed(point, [&] { const history::Database database(left.history()); });
    tally.done += judge(begun, left) ? 1 : 0;
    if (!dead) {
      return tally;
    }
    ++tally.killed;
  }
}

/// From nothing and from each schema.
void fromEverySchema(const std::string& where, const Killed& killed, std::size_t step) {
  Tally all;
  for (int schema = kNothing; schema <= newestSchema(); ++schema) {
    const auto tally = everyPoint(Beginning(schema), killed, step);
    std::cout << "from schema " << schema << ", killed " << where << ": " << tally.killed << '\n';
    all.killed += tally.killed;
    all.done += tally.done;
  }
  CHECK(all.killed > 0);
  figure("starts killed " + where, all.killed);
  figure("starts killed " + where + " or let to their end, with the migration done", all.done);
}

} // namespace

TEST_CASE("a migration leads from every schema that there was to the one of a new history, with all that was there") {
  Folder fresh;
  history::Database newest(fresh.history());
  for (int schema = 1; schema <= newestSchema(); ++schema) {
    INFO("schema " << schema);
    Folder folder;
    makeHistory(folder.history(), schema);
    SQLite::Database before(folder.history().string());
    Folder stepwise;
    SQLite::Database stepped(stepwise.history().string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    history::migrate(stepped, stepwise.history(), history::migrations().first(static_cast<std::size_t>(schema)));
    CHECK(schemaOf(stepped) == schemaOf(before));
    const Rows rows(before);
    history::Database migrated(folder.history());
    CHECK(schemaOf(migrated.connection()) == schemaOf(newest.connection()));
    CHECK(rows.sameIn(migrated.connection()));
  }
}

TEST_CASE("a migration killed at any statement leaves a history that opens with all that was there, and its backup") {
  fromEverySchema("before a statement", killedBeforeStatement, 1);
}

TEST_CASE(
    "a migration killed at any call to the disk leaves a history that opens with all that was there, and its backup") {
  constexpr std::array kCalls{std::pair{Kind::open, "at an open"}, std::pair{Kind::write, "at a write"},
                              std::pair{Kind::sync, "at a sync"}, std::pair{Kind::truncate, "at a truncate"},
                              std::pair{Kind::remove, "at an unlink or rename"}};
  for (const auto& [kind, name] : kCalls) {
    fromEverySchema(
        name, [kind = kind](std::size_t nth, const auto& start) { return killedAtCall(kind, nth, start); },
        kind == Kind::write && !atLength() ? 40 : 1);
  }
}

TEST_CASE("a migration touches nothing that is newer, foreign or no history") {
  struct Case {
    const char* name;
    std::function<void(const fs::path&)> make;
    const char* words;
  };

  const auto sql = [](const char* text) {
    return [text](const fs::path& file) {
      makeHistory(file, newestSchema());
      SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec(text);
    };
  };
  const Case cases[]{
      {"newer", sql("PRAGMA user_version = 99"), "install the newer version"},
      {"of no schema", sql("PRAGMA user_version = 0"), "serendip recover"},
      {"of a schema below all", sql("PRAGMA user_version = -1"), "serendip recover"},
      {"of a schema that no program will have", sql("PRAGMA user_version = 2000000000"), "serendip recover"},
      {"another program's", sql("PRAGMA application_id = 7"), "belongs to another program"},
      {"another program's, empty",
       [](const fs::path& file) {
         SQLite::Database(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE)
             .exec("PRAGMA user_version = 0; VACUUM");
       },
       "belongs to another program"},
      {"text", [](const fs::path& file) { std::ofstream(file) << "First Name,Last Name\nMira,Okafor\n"; },
       "is not a database"},
      {"a beginning", [](const fs::path& file) { std::ofstream(file) << std::string("SQLite format 3\0", 16); },
       "cut off"},
      {"zeros", [](const fs::path& file) { std::ofstream(file) << std::string(8192, '\0'); }, "is not a database"},
  };
  for (const auto& [name, make, words] : cases) {
    INFO(name);
    Folder folder;
    make(folder.history());
    const auto before = storedBytes(folder.history());
    CHECK_FALSE(before.empty());
    CHECK_THROWS_WITH(history::Database(folder.history()), Catch::Contains(words) && Catch::EndsWith("."));
    CHECK(storedBytes(folder.history()) == before);
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
  }
}

TEST_CASE("a migration makes a history of no file and of a file of 0 bytes, and backs neither up") {
  for (const bool there : {false, true}) {
    Folder folder;
    if (there) {
      std::ofstream(folder.history()).flush();
    }
    Host host(folder.history());
    CHECK(good(host.ask(decided(1))));
    CHECK_FALSE(fs::exists(history::backupOf(folder.history(), 0)));
  }
}
