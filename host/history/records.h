#pragma once

#include "history/database.h"
#include "history/record.h"

#include <optional>
#include <string>
#include <vector>

namespace serendip::history {

struct Records {
  std::vector<Record> records;
  std::optional<std::string> next; ///< cursor of the following page; opaque
};

/// All that the history holds, in an order that follows from the content alone, so that equal histories give equal
/// records: what concerns no sender first, then sender by sender. Pages are of one state within one read; between two
/// reads, what is written meanwhile may come twice or be left out. Throws std::invalid_argument for a cursor that is
/// not one of ours.
Records recordsAfter(Database&, const std::optional<std::string>& cursor, std::size_t most);

} // namespace serendip::history
