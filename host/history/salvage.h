#pragma once

#include <SQLiteCpp/Database.h>

#include <cstddef>
#include <string>

namespace serendip::history {

/// What became of one table.
struct Salvaged {
  std::string table;
  std::size_t rows = 0;    ///< taken over
  std::size_t dropped = 0; ///< read, but no row that this program can have written
  bool whole = true;       ///< false: parts of it could not be read
};

/// Copies what can be read of `table` in `damaged` into the same table of `fresh`, which has the newest schema: from
/// its beginning, from its end, and row by row between. Columns that either has alone are left out. Text that is not
/// UTF-8 is mended with U+FFFD. References are not looked at. Throws SQLite::Exception where `fresh` cannot be written.
Salvaged salvageTable(SQLite::Database& damaged, SQLite::Database& fresh, const std::string& table);

} // namespace serendip::history
