// An acceptance that is concluded: LinkedIn's archive says who asked and who is a connection, and nothing in between.
#pragma once

#include "history/archive_facts.h"
#include "history/touched_senders.h"

namespace serendip::history {

/// See ArchiveFacts::keepInferredAcceptance. `added` or `known`. Belongs into a write. Throws Conflict, UnknownEvent.
Fate keepInferredAcceptanceOf(Database&, const Uuid& id, const Uuid& request, Instant at, TouchedSenders&);

} // namespace serendip::history
