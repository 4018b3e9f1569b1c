#pragma once

#include "history/database.h"

#include <optional>
#include <string>
#include <vector>

namespace serendip::history {

struct OrderedRequest {
  std::int64_t row;
  Instant firstSeenAt;
};

// All belong into a read.

/// All requests in the order in which they were first seen. Reads the whole table, since only a look back over
/// everything needs this order: no write pays for an index.
std::vector<OrderedRequest> requestsInOrder(Database&);

/// The place in that order, as text for the client; before all without a row.
std::string placeText(Database&, std::optional<std::int64_t> row);

/// How many requests come up to that place. Throws std::invalid_argument for a text that placeText did not make.
std::size_t countUpTo(Database&, const std::string& place);

/// False once it was forgotten.
bool isKept(Database&, std::int64_t row);

} // namespace serendip::history
