#pragma once

#include "domain/request.h"
#include "history/database.h"
#include "history/senders.h"
#include "history/touched_senders.h"

namespace serendip::history {

/// Where a request came to lie.
struct Kept {
  SenderId sender;
  std::int64_t row;
  Uuid uuid;     ///< that of the row
  bool repeated; ///< the invitation was known already
};

// All of these belong into a write.

/// Stores a sighting of a request, its sender and his aliases. Throws Conflict.
Kept keepRequest(Database&, const Request&);

/// The same as one of many: what is derived is brought up to date by `touched`.
Kept keepRequest(Database&, const Request&, TouchedSenders& touched);

/// Whom `key` names, as one sender who has all of it as aliases; a new one if nobody is known by it.
SenderId keepSender(Database&, const SenderKey& key, const std::string& name, Instant seenAt, TouchedSenders& touched);

/// Whom `key` names, as one sender: two that are named together are united. Throws UnknownSender.
SenderId linkSender(Database&, const SenderKey& key, Instant at);

} // namespace serendip::history
