#pragma once

#include "history/database.h"
#include "history/senders.h"
#include "history/touched_senders.h"

namespace serendip::history {

/// Two senders turn out to be one person: everything of `younger` moves to `older`, and requests that now prove to be
/// the same invitation become one. Belongs into a write.
void uniteSenders(Database&, SenderId older, SenderId younger, TouchedSenders&);

} // namespace serendip::history
