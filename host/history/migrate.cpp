// The order matters: the write lock first, so that of several hosts starting at once one migrates and the others find
// it done; then the backup, so that it holds the very state that is migrated; then all steps in that one transaction.

#include "history/migrate.h"

#include "history/company_key_function.h"
#include "history/failure.h"
#include "history/note_bands_function.h"
#include "history/open_transaction.h"
#include "history/search_text.h"
#include "history/site_phrases.h"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#include <string>

namespace serendip::history {
namespace {

constexpr int kFarAhead = 10'000; // schemas; so many are not a newer program's but damage

int number(SQLite::Database& connection, const char* query) {
  return connection.execAndGet(query).getInt();
}

int newest(std::span<const Migration> steps) {
  return steps.empty() ? 0 : steps.back().version;
}

/// The version of a file that may be migrated; 0 for one without content.
int versionOf(SQLite::Database& connection, const std::filesystem::path& file, int known) {
  const int application = number(connection, "PRAGMA application_id");
  if (application == 0 && number(connection, "SELECT count(*) FROM sqlite_schema") == 0) {
    return 0;
  }
  if (application != kApplicationId) {
    throw Unavailable(
        file,
        "The file " + file.string() +
            " belongs to another program; move it away, or, if it is your history and damaged, save what can be read "
            "with \"serendip recover FILE\", then try again.");
  }
  const int version = number(connection, "PRAGMA user_version");
  if (version < 1 || version > known + kFarAhead) {
    throw Damaged(file, "The history " + file.string() + " says that it has the schema " + std::to_string(version) +
                            ", which no Serendip has; save what can be read with \"serendip recover FILE\" and put "
                            "that or a backup in its place with \"serendip restore FILE\", then try again.");
  }
  if (version > known) {
    throw Newer(file, "The history " + file.string() + " was written by a newer Serendip (schema " +
                          std::to_string(version) + ", this one knows " + std::to_string(known) +
                          "); install the newer version.");
  }
  return version;
}

/// Through a second connection, because SQLite does not copy from one that is writing. The copy gets its name when it
/// is whole.
void backUp(const std::filesystem::path& file, int version) {
  const auto target = backupOf(file, version);
  auto unfinished = target;
  unfinished += ".unfinished";
  std::filesystem::remove(unfinished);
  {
    SQLite::Database from(file.string(), SQLite::OPEN_READONLY);
    SQLite::Database to(unfinished.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    if (SQLite::Backup(to, from).executeStep() != SQLITE_DONE) {
      throw SQLite::Exception("the history cannot be backed up", SQLITE_BUSY);
    }
  }
  std::filesystem::rename(unfinished, target);
}

} // namespace

std::filesystem::path backupOf(const std::filesystem::path& file, int version) {
  auto target = file;
  target.replace_extension(".schema-" + std::to_string(version) + ".db");
  return target;
}

void migrate(SQLite::Database& connection, const std::filesystem::path& file, std::span<const Migration> steps) {
  addNoteBandsFunction(connection); // steps may use them, and the rest of the program does
  addCompanyKeyFunction(connection);
  addSearchTextFunctions(connection);
  addSitePhrasesFunctions(connection);
  const int known = newest(steps);
  if (versionOf(connection, file, known) == known) {
    return;
  }
  SQLite::Statement begin(connection, kWriting);
  SQLite::Statement commit(connection, kCommit);
  OpenTransaction transaction(connection, begin, commit);
  const int version = versionOf(connection, file, known);
  if (version == known) {
    return;
  }
  if (version > 0) {
    backUp(file, version);
  } else {
    connection.exec("PRAGMA application_id = " + std::to_string(kApplicationId));
  }
  for (const Migration& step : steps) {
    if (step.version > version) {
      connection.exec(step.sql);
    }
  }
  connection.exec("PRAGMA user_version = " + std::to_string(known));
  transaction.commit();
}

} // namespace serendip::history
