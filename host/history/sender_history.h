#pragma once

#include "domain/request.h"
#include "domain/sender_history.h"
#include "history/database.h"

namespace serendip::history {

/// What was known about the sender of the kept request `row` before it, as far as it was known before `knownBefore`:
/// what historyBefore said at that time, reconstructed. Events after it make no difference, so that a lesson stays what
/// it was. Belongs into a read or a write.
SenderHistory historyAsOf(Database&, std::int64_t row, const Request& request, Instant knownBefore);

} // namespace serendip::history
