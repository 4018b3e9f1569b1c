#include "history/lost_tables.h"

#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace serendip::history {
namespace {

namespace fs = std::filesystem;

// https://www.sqlite.org/fileformat.html#b_tree_pages
constexpr std::size_t kPageSize = 4096;
constexpr std::size_t kFileHeader = 100;
constexpr unsigned char kInnerOfTable = 5;
constexpr unsigned char kLeafOfTable = 13;
constexpr unsigned char kInnerOfIndex = 2; // a table WITHOUT ROWID is one
constexpr unsigned char kLeafOfIndex = 10;
constexpr int kDeepest = 20; // SQLite's own limit

/// Columns were added to these (migrations.cpp), so that older rows have fewer.
constexpr std::array<std::string_view, 2> kGrown{"request", "philosophy_choice"};

using Page = std::array<unsigned char, kPageSize>;

struct LostTable {
  std::int64_t root = 0;
  std::string sql;
};

using LostTables = std::map<std::string, LostTable, std::less<>>;

std::optional<Page> pageOf(std::ifstream& file, std::int64_t number) {
  Page page{};
  file.clear();
  file.seekg(static_cast<std::streamoff>(number - 1) * static_cast<std::streamoff>(kPageSize));
  file.read(reinterpret_cast<char*>(page.data()), page.size());
  return number > 1 && file.gcount() == static_cast<std::streamsize>(kPageSize) ? std::optional(page) : std::nullopt;
}

std::size_t two(const Page& page, std::size_t at) {
  return at + 1 < kPageSize ? static_cast<std::size_t>(page[at] << 8 | page[at + 1]) : kPageSize;
}

/// A variable-length integer, and `at` behind it; behind the page's end where there is none.
std::uint64_t varint(const Page& page, std::size_t& at) {
  std::uint64_t value = 0;
  for (int byte = 0; byte < 9 && at < kPageSize; ++byte) {
    const unsigned char next = page[at++];
    value = value << 7 | (next & 0x7FU);
    if (next < 0x80U) {
      return value;
    }
  }
  at = kPageSize;
  return 0;
}

/// How many columns the first row of a leaf has; none where it has no row or makes no sense.
std::optional<std::size_t> widthOf(const Page& leaf) {
  std::size_t at = two(leaf, 8);
  varint(leaf, at); // the size of what follows
  if (leaf[0] == kLeafOfTable) {
    varint(leaf, at); // the rowid
  }
  const std::size_t begin = at;
  const auto end = begin + varint(leaf, at);
  std::size_t columns = 0;
  for (; at < end && at < kPageSize; ++columns) {
    varint(leaf, at);
  }
  return two(leaf, 3) > 0 && at == end ? std::optional(columns) : std::nullopt;
}

/// The first leaf below `root`; an inner page's first cell begins with the number of the page below it.
std::optional<Page> firstLeaf(std::ifstream& file, std::int64_t root) {
  auto page = pageOf(file, root);
  for (int depth = 0; page && depth < kDeepest; ++depth) {
    if ((*page)[0] != kInnerOfTable && (*page)[0] != kInnerOfIndex) {
      return page;
    }
    const std::size_t cell = two(*page, 12);
    page = pageOf(file, static_cast<std::int64_t>(two(*page, cell) << 16 | two(*page, cell + 2)));
  }
  return std::nullopt;
}

bool holdsRowsOf(std::ifstream& file, std::int64_t root, SQLite::Database& fresh, const std::string& table) {
  SQLite::Statement shape(fresh, "SELECT ncol, wr FROM pragma_table_list WHERE name = ?1");
  shape.bind(1, table);
  const auto leaf = firstLeaf(file, root);
  if (!leaf || !shape.executeStep() || (*leaf)[0] != (shape.getColumn(1).getInt() != 0 ? kLeafOfIndex : kLeafOfTable)) {
    return false;
  }
  const auto width = widthOf(*leaf);
  const auto columns = static_cast<std::size_t>(shape.getColumn(0).getInt());
  const bool grown = std::ranges::find(kGrown, table) != kGrown.end();
  return width && (*width == columns || (grown && *width < columns));
}

/// As far as the list can be read, from either end.
LostTables tablesIn(SQLite::Database& connection) {
  LostTables places;
  for (const char* direction : {"", " DESC"}) {
    SQLite::Statement rows(connection,
                           "SELECT name, rootpage, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL "
                           "ORDER BY rowid" +
                               std::string(direction));
    while (rows.tryExecuteStep() == SQLITE_ROW) {
      places[rows.getColumn(0).getString()] = {rows.getColumn(1).getInt64(), rows.getColumn(2).getString()};
    }
  }
  return places;
}

LostTables readable(const fs::path& copy) {
  try {
    SQLite::Database connection(copy.string(), SQLite::OPEN_READONLY);
    connection.exec("PRAGMA writable_schema = ON"); // or one bad entry hides all others
    return tablesIn(connection);
  } catch (const SQLite::Exception&) { // nothing of the list can be read
    return {};
  }
}

/// Of the lost tables those that are where `fresh` has them, and of the others where they are.
LostTables found(const fs::path& copy, SQLite::Database& fresh, std::span<const char* const> tables) {
  const auto known = readable(copy);
  const auto expected = tablesIn(fresh);
  std::ifstream file(copy, std::ios::binary);
  LostTables places;
  bool more = false;
  for (const char* table : tables) {
    if (const auto there = known.find(table); there != known.end()) {
      places.insert(*there);
    } else if (const auto lost = expected.find(table);
               lost != expected.end() && holdsRowsOf(file, lost->second.root, fresh, table)) {
      places.insert(*lost);
      more = true;
    }
  }
  return more ? places : LostTables{};
}

/// An empty leaf in the place of the first page of the list.
void emptyList(const fs::path& copy) {
  constexpr std::array<char, 8> kEmptyLeaf{13, 0, 0, 0, 0, kPageSize >> 8, 0, 0};
  std::fstream file(copy, std::ios::binary | std::ios::in | std::ios::out);
  file.seekp(kFileHeader);
  file.write(kEmptyLeaf.data(), kEmptyLeaf.size());
}

} // namespace

void putBackLostTables(const fs::path& copy, SQLite::Database& fresh, std::span<const char* const> tables) {
  const auto places = found(copy, fresh, tables);
  if (places.empty()) {
    return;
  }
  emptyList(copy);
  SQLite::Database connection(copy.string(), SQLite::OPEN_READWRITE);
  connection.exec("PRAGMA journal_mode = OFF; PRAGMA writable_schema = ON; BEGIN");
  for (const auto& [name, place] : places) {
    SQLite::Statement row(connection, "INSERT INTO sqlite_schema (type, name, tbl_name, rootpage, sql) "
                                      "VALUES ('table', ?1, ?1, ?2, ?3)");
    row.bind(1, name);
    row.bind(2, place.root);
    row.bind(3, place.sql);
    row.exec();
  }
  connection.exec("COMMIT");
}

} // namespace serendip::history
