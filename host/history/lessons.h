// What there is to learn from, out of the events: nothing is stored for it, so undoing or forgetting an event leaves
// nothing behind. One sender teaches each outcome and each action once, the first time, or whoever asks ten times would
// teach ten times. An inferred outcome (inferred_outcome.h) is a lesson at a key made of its time and the acceptance's
// UUID, unless the user said the same of this sender; whatever is heard later takes the lesson away again, which is a
// change of the past like any other.
#pragma once

#include "domain/decision.h"
#include "domain/request.h"
#include "domain/sender_history.h"
#include "history/database.h"
#include "history/lesson_key.h"
#include "history/senders.h"

#include <functional>
#include <optional>
#include <variant>

namespace serendip::history {

struct LessonEvent {
  LessonKey key;
  Request request;       ///< what it teaches about; with what later sightings filled in
  SenderHistory history; ///< as known when the request was first seen, and never later than `key`
  std::variant<Decision, Outcome> taught;
  bool inferred = false; ///< an outcome that nobody reported
};

// These belong into a read or a write. Lessons of a time after `now` do not exist yet.

/// How many lessons come after `after`, counting no further than `most`.
std::size_t countLessons(Database&, const LessonKey& after, Instant now, std::size_t most);

/// Calls `learn` with each lesson after `after`, in their order.
void eachLesson(Database&, const LessonKey& after, Instant now, const std::function<void(const LessonEvent&)>& learn);

/// When the first lesson after `after` comes about, however far ahead; nothing where none is known of yet.
std::optional<Instant> nextLessonAt(Database&, const LessonKey& after);

/// The same as eachLesson for at most `most` ≥ 1 of them, as they stood at their own time: silence that was inferred
/// then is a lesson even where an outcome came later, or a look back would know that it came. What is inferred from
/// messages is taken as it is known now. Returns the place from which to go on, or nothing where no more is left.
std::optional<LessonKey> lessonsAsThen(Database&, const LessonKey& after, Instant now, std::size_t most,
                                       const std::function<void(const LessonEvent&)>& learn);

} // namespace serendip::history
