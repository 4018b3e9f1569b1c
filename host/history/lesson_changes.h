#pragma once

#include "history/inferred_outcome.h"
#include "history/snapshots.h"

#include <algorithm>
#include <optional>

namespace serendip::history {

/// The acceptance known from an archive that the own decision `event` takes the place of, while it stands.
std::optional<LessonKey> replacedAcceptance(Database&, const LessonKey& event);

/// Runs `change`, which adds an event of the sender or takes one back, and tells the learner from where on its lessons
/// differ: from the event's place, from an earlier inferred outcome that begins or ends with it, or from an acceptance
/// known from an archive of which it takes the place. Belongs into a write.
template <class Change> void changeLessons(Database& database, SenderId sender, LessonKey event, Change change) {
  change();
  if (const auto inferred = refreshInferredOutcome(database, sender)) {
    event = std::min(event, *inferred);
  }
  if (const auto replaced = replacedAcceptance(database, event)) {
    event = std::min(event, *replaced);
  }
  lessonsChangedFrom(database, event);
}

} // namespace serendip::history
