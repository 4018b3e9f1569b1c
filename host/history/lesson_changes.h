#pragma once

#include "history/lessons.h"
#include "history/snapshots.h"

#include <algorithm>

namespace serendip::history {

/// Runs `change`, which adds an event of the sender or takes one back, and tells the learner from where on its lessons
/// differ: from the event's place, or from an earlier silence that begins or ends with it. Belongs into a write.
template <class Change> void changeLessons(Database& database, SenderId sender, LessonKey event, Change change) {
  const auto before = silenceOf(database, sender);
  change();
  const auto after = silenceOf(database, sender);
  if (before != after) {
    event = std::min({event, before.value_or(event), after.value_or(event)});
  }
  lessonsChangedFrom(database, event);
}

} // namespace serendip::history
