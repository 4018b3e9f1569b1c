#pragma once

#include "domain/instant.h"

#include <compare>
#include <string>

namespace serendip::history {

/// A place in the order of lessons: by time, then by the UUID of the event. The UUID is empty for the place before all
/// events of that time.
struct LessonKey {
  Instant at{-1}; ///< before all events, as long as nothing else is said
  std::string uuid;

  friend auto operator<=>(const LessonKey&, const LessonKey&) = default;
};

} // namespace serendip::history
