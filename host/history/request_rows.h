#pragma once

#include "domain/request.h"
#include "history/database.h"
#include "history/senders.h"

namespace serendip::history {

struct RequestRow {
  Request request; ///< with `seenAt` = first seen
  Instant lastSeenAt;
};

RequestRow loadRequest(Database&, std::int64_t row);

// The following belong into a write.

std::int64_t addRequest(Database&, SenderId, const Request&);

/// Adds a further sighting to a request: moves its times apart and fills what was unknown; what is known stays as it
/// was first seen. `seen` gives the earliest and `lastSeenAt` the latest time of the sighting. True if that changed
/// anything.
bool extendRequest(Database&, std::int64_t row, const Request& seen, Instant lastSeenAt);

/// Whether extendRequest would fill the headline or the note.
bool bringsText(Database&, std::int64_t row, const Request& seen);

/// Remembers that the request is also known under this UUID.
void addRequestAlias(Database&, std::int64_t row, const Uuid&);

} // namespace serendip::history
