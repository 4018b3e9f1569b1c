#pragma once

#include "history/archive_facts.h"
#include "history/touched_senders.h"

namespace serendip::history {

// Both belong into a write.

/// That the sender is a connection; of two such facts the greatest (asOf, connectedAt, name, company, position) counts.
/// Whose key it is was settled before. `added` or `known`.
Fate keepConnectionOf(Database&, SenderId, const ArchivedConnection&, TouchedSenders&);

/// What is told of `younger` becomes something told of `older`.
void uniteConnections(Database&, SenderId older, SenderId younger, TouchedSenders&);

} // namespace serendip::history
