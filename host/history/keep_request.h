#pragma once

#include "domain/request.h"
#include "history/database.h"
#include "history/senders.h"

namespace serendip::history {

/// Where a request came to lie.
struct Kept {
  SenderId sender;
  std::int64_t row;
  Uuid uuid;     ///< that of the row
  bool repeated; ///< the invitation was known already
};

/// Stores a sighting of a request, its sender and his aliases. Belongs into a write. Throws Conflict.
Kept keepRequest(Database&, const Request&);

/// Whom `key` names, as one sender: two that are named together are united. Belongs into a write. Throws UnknownSender.
SenderId linkSender(Database&, const SenderKey& key, Instant at);

} // namespace serendip::history
