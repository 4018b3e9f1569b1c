#include "history/salvage.h"

#include "domain/decision.h"
#include "domain/instant.h"
#include "domain/uuid.h"
#include "unicode/code_points.h"

#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace serendip::history {
namespace {

constexpr std::int64_t kProbed = 1'000'000; // rows asked for one by one, at most
constexpr std::int64_t kMissed = 20'000;    // after so many in a row that are not there it is given up

struct Columns {
  std::vector<std::string> names;
  std::string key; ///< what the table lies in the order of
};

std::vector<std::string> namesIn(SQLite::Database& database, const std::string& table, bool keyOnly) {
  std::vector<std::string> names;
  SQLite::Statement rows(database, "SELECT name FROM pragma_table_info(?1) WHERE pk > 0 OR NOT ?2 ORDER BY pk");
  rows.bind(1, table);
  rows.bind(2, keyOnly ? 1 : 0);
  while (rows.executeStep()) {
    names.push_back(rows.getColumn(0).getString());
  }
  return names;
}

std::string joined(const std::vector<std::string>& names, const std::string& between) {
  std::string text;
  for (const auto& name : names) {
    text += (text.empty() ? "" : between) + name;
  }
  return text;
}

bool hasRowid(SQLite::Database& fresh, const std::string& table) {
  SQLite::Statement row(fresh, "SELECT wr FROM pragma_table_list WHERE name = ?1");
  row.bind(1, table);
  return row.executeStep() && row.getColumn(0).getInt() == 0;
}

template <class Enumeration> bool known(std::string_view text) {
  return parse<Enumeration>(text).has_value();
}

/// Whether this program can have written `text` into a column of this name.
bool believable(std::string_view column, std::string_view text) {
  if (column == "uuid" || column == "token") {
    return Uuid::parse(text).has_value();
  }
  if (column == "action" || column == "suggested_action") {
    return known<Action>(text);
  }
  if (column == "philosophy" || column == "suggested_philosophy") {
    return known<PhilosophyName>(text);
  }
  return column == "stage"     ? known<Stage>(text)
         : column == "origin"  ? known<Origin>(text)
         : column == "outcome" ? known<Outcome>(text)
                               : true;
}

bool believable(std::string_view column, std::int64_t number) {
  const bool time = column == "at" || column.ends_with("_at") || column == "as_of";
  return !time || Instant::from(number).has_value();
}

/// Nothing where it is UTF-8 as it is.
std::optional<std::string> mended(std::string_view text) {
  std::string result;
  bool sound = true;
  while (!text.empty()) {
    const auto before = text;
    const bool valid = unicode::takeCodePoint(text) != unicode::kNotText;
    result += valid ? before.substr(0, before.size() - text.size()) : std::string_view("\xEF\xBF\xBD");
    sound = sound && valid;
  }
  return sound ? std::nullopt : std::optional(result);
}

/// From one table of the one database into that of the other.
class Transfer {
public:
  Transfer(SQLite::Database& damaged, SQLite::Database& fresh, const std::string& table)
      : damaged_(damaged), fresh_(fresh), table_(table), rowid_(hasRowid(fresh, table)) {
    result_.table = table;
    const auto there = namesIn(damaged, table, false);
    for (const auto& name : namesIn(fresh, table, false)) {
      if (std::ranges::find(there, name) != there.end()) {
        names_.push_back(name);
      }
    }
  }

  Salvaged run() {
    if (names_.empty()) {
      result_.whole = false;
      return result_;
    }
    insert_.emplace(fresh_, insertion());
    if (!read(order(""))) {
      const auto first = last_;
      result_.whole = false;
      read(order(" DESC"));
      probe(first.value_or(0), last_.value_or(first.value_or(0) + kProbed));
    }
    return result_;
  }

private:
  std::string select() const {
    return "SELECT " + (rowid_ ? std::string("rowid") : std::string("0")) + ", " + joined(names_, ", ") + " FROM " +
           table_ + " NOT INDEXED";
  }

  std::string order(const std::string& direction) {
    const std::string key = rowid_ ? "rowid" : joined(namesIn(fresh_, table_, true), direction + ", ");
    return " ORDER BY " + key + direction;
  }

  /// Row after row until the end (true) or the first that cannot be read.
  bool read(const std::string& rest) {
    last_.reset();
    SQLite::Statement rows(damaged_, select() + rest);
    for (;;) {
      const int result = rows.tryExecuteStep();
      if (result != SQLITE_ROW) {
        return result == SQLITE_DONE;
      }
      last_ = rows.getColumn(0).getInt64();
      take(rows);
    }
  }

  void probe(std::int64_t first, std::int64_t last) {
    if (!rowid_) {
      return;
    }
    SQLite::Statement row(damaged_, select() + " WHERE rowid = ?1");
    std::int64_t missed = 0;
    for (auto at = first; at < last && at - first < kProbed && missed < kMissed; ++at) {
      row.tryReset();
      row.bind(1, at);
      const bool found = row.tryExecuteStep() == SQLITE_ROW;
      missed = found ? 0 : missed + 1;
      if (found) {
        take(row);
      }
    }
  }

  void take(SQLite::Statement& row) {
    insert_->tryReset();
    insert_->clearBindings();
    for (int i = 0; i < static_cast<int>(names_.size()); ++i) {
      if (!bind(i, row.getColumn(i + 1))) {
        ++result_.dropped;
        return;
      }
    }
    switch (insert_->tryExecuteStep()) {
    case SQLITE_DONE:
      result_.rows += static_cast<std::size_t>(sqlite3_changes(fresh_.getHandle()));
      return;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
      ++result_.dropped;
      return;
    default:
      throw SQLite::Exception(fresh_.getHandle());
    }
  }

  bool bind(int index, const SQLite::Column& value) {
    const std::string_view name = names_[static_cast<std::size_t>(index)];
    if (value.isInteger()) {
      insert_->bind(index + 1, static_cast<std::int64_t>(value.getInt64()));
      return believable(name, value.getInt64());
    }
    if (value.isFloat()) {
      insert_->bind(index + 1, value.getDouble());
    } else if (value.isText()) {
      const auto text = value.getString();
      insert_->bind(index + 1, mended(text).value_or(text));
      return believable(name, text);
    } else if (value.isBlob()) {
      return false; // none of the tables has any
    }
    return true;
  }

  /// What is there already was read from the other side.
  std::string insertion() const {
    std::string places;
    for (std::size_t i = 1; i <= names_.size(); ++i) {
      places += (places.empty() ? "?" : ", ?") + std::to_string(i);
    }
    return "INSERT OR IGNORE INTO " + table_ + " (" + joined(names_, ", ") + ") VALUES (" + places + ")";
  }

  SQLite::Database& damaged_;
  SQLite::Database& fresh_;
  std::string table_;
  bool rowid_;
  std::vector<std::string> names_;
  std::optional<SQLite::Statement> insert_;
  std::optional<std::int64_t> last_;
  Salvaged result_;
};

} // namespace

Salvaged salvageTable(SQLite::Database& damaged, SQLite::Database& fresh, const std::string& table) {
  try {
    return Transfer(damaged, fresh, table).run();
  } catch (const SQLite::Exception& failure) {
    if (fresh.getErrorCode() != SQLITE_OK && fresh.getErrorCode() != SQLITE_DONE &&
        failure.getErrorCode() == fresh.getErrorCode()) {
      throw;
    }
    return {table, 0, 0, false}; // its place in the schema is lost
  }
}

} // namespace serendip::history
