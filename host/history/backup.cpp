#include "history/backup.h"

#include "history/failure.h"
#include "history/file_check.h"
#include "history/journal.h"
#include "history/migrate.h"
#include "history/open_transaction.h"
#include "history/own_backups.h"
#include "history/query.h"
#include "history/sqlite_reason.h"
#include "platform/interruption.h"
#include "platform/replaced_file.h"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

namespace serendip::history {
namespace {

namespace fs = std::filesystem;

constexpr int kPagesAtOnce = 1024; // 4 MiB

/// All pages in one step: between two, another program's write would make it begin again.
void copy(SQLite::Database& from, SQLite::Database& to) {
  SQLite::Backup backup(to, from);
  if (const int result = backup.executeStep(-1); result != SQLITE_DONE) {
    throw SQLite::Exception("the history cannot be copied", result);
  }
}

/// Within one read no other program can write between two steps, and the user can end it.
void copyUnlessInterrupted(Database& from, SQLite::Database& to) {
  OpenTransaction reading(from.connection(), from.prepared(kReading), from.prepared(kCommit));
  Query(from, "SELECT 1 FROM sqlite_schema").step(); // from here on it is
  SQLite::Backup backup(to, from.connection());
  int result = SQLITE_OK;
  while (result == SQLITE_OK && !platform::interrupted()) {
    result = backup.executeStep(kPagesAtOnce);
  }
  if (result != SQLITE_DONE || platform::interrupted()) {
    throw SQLite::Exception("the history cannot be copied", result);
  }
}

[[noreturn]] void refuseBackup(const fs::path& source, const std::string& what) {
  throw Unavailable(source, "The backup " + source.string() + " " + what);
}

/// A file of ours that is whole. Its triggers would run with every write; no version of this program has any.
void requireSound(SQLite::Database& backup, const fs::path& source) {
  const int known = migrations().back().version;
  const int version = backup.execAndGet("PRAGMA user_version").getInt();
  if (version > known) {
    refuseBackup(source, "was written by a newer Serendip (schema " + std::to_string(version) + ", this one knows " +
                             std::to_string(known) + "); install the newer version.");
  }
  const bool triggers = backup.execAndGet("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'").getInt() > 0;
  if (version < 1 || triggers) {
    refuseBackup(source, "was changed by another program; choose one that \"serendip backup\" wrote.");
  }
  if (backup.execAndGet("PRAGMA quick_check(1)").getString() != "ok") {
    refuseBackup(source, "is damaged; choose an older one.");
  }
}

SQLite::Database openBackup(const fs::path& source) {
  if (isNew(source)) {
    refuseBackup(source, "is missing or empty; choose one that \"serendip backup\" wrote.");
  }
  SQLite::Database backup(source.string(), SQLite::OPEN_READONLY);
  backup.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0");
  requireSound(backup, source);
  return backup;
}

/// Whether the file cannot be opened because of what is in it.
bool unreadable(const fs::path& file) {
  try {
    if (!isNew(file)) {
      const Database probe(file);
    }
    return false;
  } catch (const Damaged&) {
    return true;
  } catch (const Newer&) {
    return true;
  }
}

/// The one case in which the file does get another name: it cannot be opened to be copied into. A host that has it open
/// is refused its next write by SQLite, as the file was moved, and opens the new one. The journal must not be left to
/// it.
std::optional<fs::path> putAsideIfUnreadable(const fs::path& file, Instant now) {
  if (!unreadable(file)) {
    return std::nullopt;
  }
  const auto kept = backupBeforeRestoring(file, now);
  if (const auto journal = journalOf(file); fs::exists(journal)) {
    fs::rename(journal, journalOf(kept));
  }
  fs::rename(file, kept);
  return kept;
}

} // namespace

void backUp(Database& database, const fs::path& target, bool replacing) {
  std::error_code ignored;
  if (fs::equivalent(target, database.file(), ignored)) {
    throw Unavailable(target, "The file " + target.string() + " is the history itself; choose another name.");
  }
  if (!replacing && fs::exists(fs::symlink_status(target, ignored))) {
    throw Unavailable(target, "The file " + target.string() +
                                  " exists already; choose another name, or give --force to replace it.");
  }
  try {
    platform::ReplacedFile replaced(target);
    {
      SQLite::Database to(replaced.unfinished().string(), SQLite::OPEN_READWRITE);
      to.exec("PRAGMA journal_mode = OFF"); // a copy that fails is thrown away
      copyUnlessInterrupted(database, to);
    }
    replaced.finish();
  } catch (const SQLite::Exception& failure) {
    throw Unavailable(target, "The backup " + target.string() + " could not be written. " + readReason(failure));
  }
}

std::optional<fs::path> restore(const fs::path& file, const fs::path& source, Instant now) {
  std::error_code ignored;
  if (fs::equivalent(source, file, ignored)) {
    refuseBackup(source, "is the history itself; choose one that \"serendip backup\" wrote.");
  }
  try {
    auto backup = openBackup(source);
    auto kept = putAsideIfUnreadable(file, now);
    const bool fresh = isNew(file);
    Database live(file);
    if (!fresh) {
      kept = backupBeforeRestoring(file, now);
      backUp(live, *kept, true);
    }
    copy(backup, live.connection());
    live = Database(file); // of an older schema it is migrated now, as at any start
    return kept;
  } catch (const SQLite::Exception& failure) {
    throw Unavailable(source, "The backup " + source.string() + " could not be restored. " + readReason(failure));
  }
}

} // namespace serendip::history
