#pragma once

#include "domain/instant.h"
#include "domain/uuid.h"
#include "history/database.h"

namespace serendip::history {

/// Takes a decision or an outcome back: an event of its own, so that nothing is rewritten. True if it was already kept
/// under this UUID. Throws WriteFailed, Conflict, UnknownEvent.
bool undo(Database&, const Uuid& id, Instant at, const Uuid& event);

} // namespace serendip::history
