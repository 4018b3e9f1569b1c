#pragma once

#include "domain/contact.h"
#include "history/database.h"
#include "history/senders.h"

#include <vector>

namespace serendip::history {

/// What is known of a person by LinkedIn's archive. Belongs into a read.
Contact contactOf(Database&, SenderId);

/// The same as it was at a time, of one sender or of two who are one: messages before it, and a connection of a day
/// that was over by then, wherever in the world the day is that of the archive.
Contact contactBefore(Database&, const std::vector<SenderId>& senders, Instant);

} // namespace serendip::history
