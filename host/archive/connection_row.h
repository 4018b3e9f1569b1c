#pragma once

#include "archive/csv_table.h"
#include "archive/row_text.h"
#include "domain/request.h"

#include <optional>
#include <string>
#include <string_view>

namespace serendip::archive {

/// One line of Connections.csv.
struct ConnectionRow {
  SenderKey sender;
  std::string name;
  std::optional<std::string> company;
  std::optional<std::string> position;
  Instant connectedAt; ///< the beginning of that day
};

/// Connections.csv of any vintage. Its e-mail addresses are not read.
class ConnectionColumns {
public:
  explicit ConnectionColumns(const CsvTable&);

  /// The present row. Refused: a hidden member (a row with nothing but a date), and whoever has no address, as nobody
  /// had before mid-2023: a name alone may be anybody's.
  Understood<ConnectionRow> read(const CsvTable&) const;

private:
  CsvTable::Column first_, last_, url_, company_, position_, connectedOn_;
};

} // namespace serendip::archive
