#pragma once

#include "domain/decision.h"
#include "domain/request.h"
#include "history/database.h"

namespace serendip::history {

/// Remembers what followed, by the user's own word. True if the same outcome was already kept under this UUID.
/// Throws WriteFailed, Conflict, UnknownSender.
bool recordOutcome(Database&, const Uuid& id, Instant at, const SenderKey&, Outcome);

} // namespace serendip::history
