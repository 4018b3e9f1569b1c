// Histories as each schema has them, from the files in tests/faults/schemas, which do not follow the migrations: so a
// step that was changed after its release is noticed.
#pragma once

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <string>
#include <vector>

namespace serendip::faults {

/// The newest schema that this program knows.
int newestSchema();

/// A history of that schema as the new file `file`. Throws std::runtime_error where there is none in
/// tests/faults/schemas.
void makeHistory(const std::filesystem::path& file, int schema);

/// Tables, indexes and views with the SQL that made them, in the order of their names; not what FTS5 keeps for itself.
std::string schemaOf(SQLite::Database&);

/// What a history tells, so that it can be looked for in another one, which may have more columns and tables.
class Rows {
public:
  /// Those of now.
  explicit Rows(SQLite::Database&);

  /// Whether `other` has the same rows in the tables and columns that were there.
  bool sameIn(SQLite::Database& other) const;

  std::size_t count() const { return rows_.size(); }

private:
  std::vector<std::string> queries_;
  std::vector<std::string> rows_;
};

} // namespace serendip::faults
