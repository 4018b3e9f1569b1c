// How the history is opened, and why:
// - journal_mode TRUNCATE with synchronous FULL and not WAL: SQLite before 3.51.3, which distributions ship, can lose
//   committed data when two processes write or checkpoint a WAL at the same instant, and several browsers are several
//   hosts. The journal stays 0 bytes between writes.
// - waiting 10 s for other processes and trying every 5 ms: SQLite's own timeout tries ever more seldom, up to every
//   100 ms, so that who waits longest hardly gets his turn. Of eight writing flat out on a busy machine 41 of 8,800
//   calls gave up.
// - secure_delete, so that what is forgotten is overwritten; temp_store MEMORY, so that sorting leaves no copies on
// disk.
// - a small cache, and a larger one for imports (roomy_cache.h).
// - trusted_schema OFF, cell_size_check ON, no mmap: a damaged or tampered file is an error and nothing worse.
// - no mutex: a host is one thread, and an import of half a million messages took a few percent longer with it.
// - foreign_keys only after the migration, which may have to rebuild tables.

#include "history/database.h"

#include "history/failure.h"
#include "history/file_check.h"
#include "history/migrate.h"
#include "history/own_backups.h"
#include "history/query.h"
#include "history/roomy_cache.h"
#include "history/sqlite_reason.h"
#include "platform/interruption.h"
#include "platform/private_files.h"
#include "platform/reason.h"

#include <sqlite3.h>

#include <algorithm>
#include <system_error>
#include <utility>

namespace serendip::history {
namespace {

constexpr int kLongestWait = 10'000; // milliseconds
constexpr int kBetweenTries = 5;     // milliseconds

int waitForOthers(void*, int tries) {
  sqlite3_sleep(kBetweenTries);
  return tries < kLongestWait / kBetweenTries && !platform::interrupted() ? 1 : 0;
}

/// Every time, as a folder that was restored or moved here may be open to others.
void prepareFolder(const std::filesystem::path& file) {
  platform::makeNewFilesPrivate();
  if (const auto folder = file.parent_path(); !folder.empty()) {
    platform::makePrivateDirectory(folder);
  }
}

SQLite::Database connect(const std::filesystem::path& file) {
  prepareFolder(file);
  const int flags = SQLite::OPEN_READWRITE | SQLite::OPEN_NOMUTEX | (isNew(file) ? SQLite::OPEN_CREATE : 0);
  SQLite::Database connection(file.string(), flags);
  sqlite3_busy_handler(connection.getHandle(), waitForOthers, nullptr);
  makeHistoryPrivate(file);
  return connection;
}

void configure(SQLite::Database& connection, const std::filesystem::path& file) {
  connection.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;"
                  "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;"
                  "PRAGMA cache_size = -" +
                  std::to_string(kUsualCache));
  const auto mode = connection.execAndGet("PRAGMA journal_mode = TRUNCATE").getString();
  if (mode != "truncate") {
    throw Unavailable(file, "The history " + file.string() + " is in the journal mode " + mode +
                                ", which is not safe here; close other programs that use it, then try again.");
  }
}

SQLite::Database open(const std::filesystem::path& file) {
  try {
    SQLite::Database connection = connect(file);
    configure(connection, file);
    migrate(connection, file, migrations());
    connection.exec("PRAGMA foreign_keys = ON");
    return connection;
  } catch (const SQLite::Exception& failure) {
    if (isDamage(failure)) {
      throw Damaged(file, readReason(failure));
    }
    throw Unavailable(file, readReason(failure));
  } catch (const platform::DirectoryRefused& failure) {
    throw Unavailable(file, failure.what());
  } catch (const std::filesystem::filesystem_error& failure) {
    throw Unavailable(file, "The history " + file.string() + " cannot be reached (" + platform::reason(failure.code()) +
                                "); check its folder, then try again.");
  }
}

} // namespace

Database::Database(const std::filesystem::path& file) : file_(file), connection_(open(file)) {}

Database& Database::operator=(Database&& other) noexcept {
  statements_.clear(); // SQLite does not close a connection that has statements
  file_ = std::move(other.file_);
  connection_ = std::move(other.connection_);
  beforeLessonsCommit_ = std::move(other.beforeLessonsCommit_);
  changedLessons_ = std::move(other.changedLessons_);
  lessonsUnfinished_ = other.lessonsUnfinished_;
  statements_ = std::move(other.statements_);
  return *this;
}

SQLite::Statement& Database::prepared(std::string_view sql) {
  if (const auto known = statements_.find(sql); known != statements_.end()) {
    return *known->second;
  }
  auto statement = std::make_unique<SQLite::Statement>(connection_, std::string(sql));
  return *statements_.emplace(std::string(sql), std::move(statement)).first->second;
}

bool Database::inTransaction() const {
  return sqlite3_get_autocommit(connection_.getHandle()) == 0;
}

std::int64_t Database::changesByOthers() {
  Query version(*this, "PRAGMA data_version");
  version.step();
  return version.integer(0);
}

void Database::noteChangedLessons(const LessonKey& from) {
  changedLessons_ = changedLessons_ ? std::min(*changedLessons_, from) : from;
  lessonsUnfinished_ = true;
}

std::optional<LessonKey> Database::takeChangedLessons() {
  return std::exchange(changedLessons_, std::nullopt);
}

void Database::finishLessons() {
  if (std::exchange(lessonsUnfinished_, false) && beforeLessonsCommit_) {
    beforeLessonsCommit_(*this);
  }
}

void Database::refuseChangedSchema() {
  Query version(*this, "PRAGMA user_version");
  if (!version.step() || version.integer(0) != migrations().back().version) {
    throw WriteFailed("A newer Serendip has taken over the history, so nothing was remembered; restart the browser.");
  }
}

} // namespace serendip::history
