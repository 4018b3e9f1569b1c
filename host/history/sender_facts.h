#pragma once

#include "history/database.h"
#include "history/record.h"
#include "history/senders.h"

namespace serendip::history {

/// The time of the earliest event of any kind; nothing for a sender of whom only names are known. Belongs into a read
/// or a write.
std::optional<Instant> firstEventOf(Database&, SenderId);

// The following belong into a write, and are joined so that the order in which they come makes no difference. True if
// anything changed.

/// Of one message, what it says more.
bool joinMessage(Database&, SenderId, const MessageRecord&);

/// Whether joinCorrespondent would change anything.
bool bringsCorrespondent(Database&, SenderId, const CorrespondentRecord&);

/// The greatest (at, name).
void joinCorrespondent(Database&, SenderId, const CorrespondentRecord&);

} // namespace serendip::history
