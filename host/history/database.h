#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <memory>
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

private:
  std::filesystem::path file_;
  SQLite::Database connection_;
  std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> statements_; // last: finalized before closing
};

} // namespace serendip::history
