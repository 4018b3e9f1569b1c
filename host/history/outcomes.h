#pragma once

#include "domain/decision.h"
#include "domain/request.h"
#include "history/database.h"

namespace serendip::history {

struct Recorded {
  bool repeated;
  bool forgotten = false; ///< not kept, as the sender was forgotten since
};

/// Remembers what followed, by the user's own word. Throws WriteFailed, Conflict, UnknownSender.
Recorded recordOutcome(Database&, const Uuid& id, Instant at, const SenderKey&, Outcome);

} // namespace serendip::history
