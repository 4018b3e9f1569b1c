#include "history/contacts.h"

#include "history/query.h"

#include <chrono>

namespace serendip::history {
namespace {

constexpr Instant kAtAnyTime{Instant::kLatest + 1};

/// A day of the Pacific coast, begun in UTC.
constexpr std::chrono::milliseconds kUntilDayIsOver = std::chrono::hours(24 + 8);

std::optional<Instant> timeIn(const Query& row, int column) {
  return row.null(column) ? std::nullopt : std::optional(row.instant(column));
}

Contact contact(Database& database, SenderId first, SenderId last, Instant connectedBefore, Instant before) {
  Contact result;
  Query messages(database,
                 "SELECT count(*) FILTER (WHERE received = 1), count(*) FILTER (WHERE received = 0), max(at), "
                 "min(at) FILTER (WHERE received = 1 AND pitch = 1), max(at) FILTER (WHERE received = 0) "
                 "FROM message WHERE sender IN (?1, ?2) AND at < ?3",
                 first, last, before);
  messages.step();
  result.received = messages.count(0);
  result.sent = messages.count(1);
  result.lastMessageAt = timeIn(messages, 2);
  const auto firstPitch = timeIn(messages, 3);
  const auto lastSent = timeIn(messages, 4);
  result.pitched = firstPitch && !(lastSent && *lastSent >= *firstPitch);
  Query connected(database, "SELECT min(connected_at) FROM connection WHERE sender IN (?1, ?2) AND connected_at < ?3",
                  first, last, connectedBefore);
  connected.step();
  result.connectedAt = timeIn(connected, 0);
  return result;
}

} // namespace

Contact contactOf(Database& database, SenderId sender) {
  return contact(database, sender, sender, kAtAnyTime, kAtAnyTime);
}

Contact contactBefore(Database& database, const std::vector<SenderId>& senders, Instant before) {
  return contact(database, senders.front(), senders.back(), {before.milliseconds - kUntilDayIsOver.count()}, before);
}

} // namespace serendip::history
