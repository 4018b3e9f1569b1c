#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <memory>
#include <string_view>
#include <unordered_map>

namespace serendip::history {

/// The one connection to the history file, opened with the pragmas and file modes that ARCHITECTURE.md gives reasons for.
/// Several processes may have the same file open.
class Database {
public:
  /// Creates directory (0700) and file (0600) where missing and brings the schema up to date, after a backup.
  /// Throws Unavailable, having changed nothing, for a file that is not ours, is newer, or cannot be opened.
  explicit Database(const std::filesystem::path& file);

  const std::filesystem::path& file() const { return file_; }

  SQLite::Database& connection() { return connection_; }

  /// A statement prepared once and reset for use; `sql` must be a literal, it is the key.
  SQLite::Statement& prepared(std::string_view sql);

private:
  std::filesystem::path file_;
  SQLite::Database connection_;
  std::unordered_map<const char*, std::unique_ptr<SQLite::Statement>> statements_;
};

} // namespace serendip::history
