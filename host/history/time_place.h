#pragma once

#include <cstdint>
#include <limits>
#include <string>

namespace serendip::history {

/// A place in a list that is ordered by time, the latest first: what comes after it is older. The UUID settles which of
/// two at the same time comes first.
struct TimePlace {
  std::int64_t at = std::numeric_limits<std::int64_t>::max();
  std::string uuid;
};

/// The place of a cursor. Throws std::invalid_argument unless cursorOf() made it.
TimePlace placeOf(const std::string& cursor);

std::string cursorOf(const TimePlace&);

} // namespace serendip::history
