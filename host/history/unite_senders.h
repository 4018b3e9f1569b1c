#pragma once

#include "history/database.h"
#include "history/senders.h"
#include "history/touched_senders.h"

namespace serendip::history {

/// Two senders turn out to be one person: everything of `younger` moves to `older`, and requests that now prove to be
/// the same invitation become one. Belongs into a write.
void uniteSenders(Database&, SenderId older, SenderId younger, TouchedSenders&);

/// The same without looking whether requests are one, and without saying from where on lessons differ.
void moveSender(Database&, SenderId older, SenderId younger, TouchedSenders&);

} // namespace serendip::history
