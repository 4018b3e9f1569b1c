// One pass over very many rows. Query asks SQLiteCpp for each value, which checks and counts references at about 75 ns;
// over a million of them that was a third of the ledger's time, and these go to SQLite itself.
#pragma once

#include "history/database.h"
#include "history/senders.h"

#include <sqlite3.h>

#include <memory>
#include <optional>
#include <string_view>

namespace serendip::history {

class Scan {
public:
  /// Throws SQLite::Exception, as `step` does.
  Scan(Database&, std::string_view sql);

  /// True as long as there is a row. What the columns gave before is valid no longer.
  bool step();

  std::int64_t integer(int column) const { return sqlite3_column_int64(statement_.get(), column); }

  /// Throws SQLite::Exception for a time that no version of this program wrote.
  Instant instant(int column) const;

  SenderId sender(int column) const { return SenderId{integer(column)}; }

  std::string_view text(int column) const;

  std::optional<std::string_view> optionalText(int column) const;

private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };

  sqlite3* connection_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

} // namespace serendip::history
