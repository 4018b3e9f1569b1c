#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>

namespace serendip {

/// A point in time as it travels on the wire and rests in the history: whole milliseconds since 1970-01-01 UTC.
struct Instant {
  static constexpr std::int64_t kLatest = 253402300799999; // 9999-12-31T23:59:59.999Z, the last four-digit year

  std::int64_t milliseconds = 0;

  friend auto operator<=>(const Instant&, const Instant&) = default;

  /// The instant, or nothing outside 0 … kLatest.
  static constexpr std::optional<Instant> from(std::int64_t milliseconds) {
    if (milliseconds < 0 || milliseconds > kLatest) {
      return std::nullopt;
    }
    return Instant{milliseconds};
  }

  static Instant now() {
    using std::chrono::duration_cast, std::chrono::milliseconds, std::chrono::system_clock;
    return {duration_cast<std::chrono::milliseconds>(system_clock::now().time_since_epoch()).count()};
  }
};

constexpr std::chrono::milliseconds operator-(Instant later, Instant earlier) {
  return std::chrono::milliseconds{later.milliseconds - earlier.milliseconds};
}

} // namespace serendip
