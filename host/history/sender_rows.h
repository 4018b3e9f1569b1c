#pragma once

#include "domain/request.h"
#include "history/database.h"
#include "history/senders.h"

#include <vector>

namespace serendip::history {

/// Whom the slug and the member id belong to: none, one, or two as long as they were never seen together; the older
/// first.
std::vector<SenderId> sendersOf(Database&, const SenderKey&);

/// The slug and the member id that were seen last.
SenderKey latestKey(Database&, SenderId);

// The following belong into a write.

/// A new sender with what his first request shows.
SenderId addSender(Database&, const Request& first);

/// Remembers every part of `key` as an alias. No other sender may have one of them: unite the two before.
void addAliases(Database&, SenderId, const SenderKey&, Instant seenAt);

/// Brings the columns that are derived from the requests up to date.
void refreshSender(Database&, SenderId);

/// The sender's text out of the search index, and into it. Whoever changes that text takes the old one out before, as
/// the index finds what to remove by the text itself.
void removeFromSearch(Database&, SenderId);
void addToSearch(Database&, SenderId);

} // namespace serendip::history
