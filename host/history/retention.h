// What led to nothing is forgotten when it is older than the user wants to keep it: people of whom no acceptance and no
// block stands, who were never reported on, are no connection and never wrote, and whose last event of any kind is
// older.
#pragma once

#include "history/database.h"
#include "history/senders.h"

#include <cstddef>
#include <optional>

namespace serendip::history {

/// The time before which everything is older than `months` at `now`: the same time of the same day of the month, or the
/// month's last day.
Instant monthsBefore(Instant now, int months);

/// How many senders that would forget.
std::size_t countLedToNothing(Database&, Instant before);

/// Where a search for them stands.
struct RetentionPlace {
  std::int64_t lastSeenAt = -1;
  std::int64_t sender = 0;
};

struct RetentionStep {
  std::size_t forgotten;
  std::optional<RetentionPlace> next; ///< nothing: there are no more
};

/// Looks at the next `most` senders that were last seen before `before`, and forgets those of them. Belongs into a
/// write; eraseSearchTraces has to follow, there or in a later one.
RetentionStep forgetLedToNothing(Database&, Instant before, const RetentionPlace& place, std::size_t most, Instant at);

struct RetentionSet {
  std::size_t forgotten;
  bool repeated;
};

/// Remembers the choice, and applies it at once as of `now`. Throws WriteFailed, Conflict.
RetentionSet setRetention(Database&, const Uuid& id, Instant at, const std::optional<int>& months, Instant now);

} // namespace serendip::history
