#pragma once

#include "history/lesson_key.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace serendip::history {

/// The one connection to the history file, opened with the pragmas and file modes that database.cpp gives reasons for.
/// Several processes may have the same file open; within one process there should be one Database a file, because
/// opening a second one reads the file's header, and closing any descriptor ends a POSIX process's locks on that file.
class Database {
public:
  /// Creates directory (0700) and file (0600) where missing and brings the schema up to date, after a backup. From then
  /// on new files of this process are private (umask), since SQLite makes journals at any time.
  /// Throws Unavailable, having changed nothing, for a file that is not ours, is newer, or cannot be opened.
  explicit Database(const std::filesystem::path& file);
  Database(Database&&) noexcept = default;
  Database& operator=(Database&&) noexcept;
  ~Database() = default;

  const std::filesystem::path& file() const { return file_; }

  SQLite::Database& connection() { return connection_; }

  /// A statement prepared once and reset for use; its text is the key. Whoever steps it resets it afterwards, or it
  /// keeps other processes from writing: use it through Query.
  SQLite::Statement& prepared(std::string_view sql);

  /// Throws WriteFailed if another process has migrated the file since it was opened: what this program would write
  /// might not suit the newer schema. To be called within a transaction.
  void refuseChangedSchema();

  bool inTransaction() const;

  /// Another number whenever another process has written the history since. To be called within a transaction, or what
  /// is read next may be of a later state.
  std::int64_t changesByOthers();

  /// What is called within every write that changed a lesson, after its events and before it is committed. Whatever it
  /// throws makes the write fail.
  void beforeLessonsCommit(std::function<void(Database&)> hook) { beforeLessonsCommit_ = std::move(hook); }

  /// Told by writes: from there on the lessons may differ from what they were.
  void noteChangedLessons(const LessonKey& from);

  /// The earliest of what was noted and not taken yet.
  const std::optional<LessonKey>& changedLessons() const { return changedLessons_; }

  /// The earliest of what was noted since the last call, by writes that were rolled back as well.
  std::optional<LessonKey> takeChangedLessons();

  /// Runs the hook if lessons changed since the last call. To be called at the end of a write.
  void finishLessons();

private:
  /// So that a statement is looked up without copying its text: a suggestion uses about thirty.
  struct TextHash {
    using is_transparent = void;

    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  std::filesystem::path file_;
  SQLite::Database connection_;
  std::function<void(Database&)> beforeLessonsCommit_;
  std::optional<LessonKey> changedLessons_;
  bool lessonsUnfinished_ = false;
  std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>, TextHash, std::equal_to<>>
      statements_; // last: finalized before closing
};

} // namespace serendip::history
