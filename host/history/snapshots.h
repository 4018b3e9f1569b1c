// What the learner made of all lessons up to a key, so that the next program has to learn only the ones after it. It
// can always be derived anew, and is deleted by whatever changes the past. Two are kept: the newest one is often hit by
// an event that arrives late or by a silence that is broken, and then the one before it still saves most of the work.
#pragma once

#include "history/database.h"
#include "history/lesson_key.h"

#include <functional>
#include <string>
#include <string_view>

namespace serendip::history {

struct Snapshot {
  LessonKey key;     ///< of the last lesson in it
  std::string bytes; ///< the learner's own
};

/// Calls `usable` with those learnt beside `prior`, the newest first, until it takes one; without any of a time after
/// `now`, as there are when a clock was set back. Belongs into a read or a write.
void findSnapshot(Database&, std::string_view prior, Instant now, const std::function<bool(const Snapshot&)>& usable);

/// The key of the first of the same, for those who need not know what was learnt.
LessonKey newestSnapshot(Database&, std::string_view prior, Instant now);

// The following belong into a write.

/// Keeps `snapshot` and the one with the key `before`, and deletes all others.
void storeSnapshot(Database&, std::string_view prior, const Snapshot& snapshot, const LessonKey& before);

/// Says that the lessons from `from` on are no longer what they were: deletes every snapshot that has one of them, and
/// tells the learner of this process.
void lessonsChangedFrom(Database&, const LessonKey& from);

} // namespace serendip::history
