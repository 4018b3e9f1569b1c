#include "history/timeline.h"

#include "history/query.h"
#include "history/request_rows.h"
#include "history/time_place.h"
#include "history/timeline_rows.h"
#include "history/transaction.h"

#include <chrono>

namespace serendip::history {
namespace {

enum class EntryKind { request, decision, outcome, inferred, connection, talk };

/// In the place of the UUID that facts of an archive have not: each is the only one of its kind at its time.
constexpr std::string_view kOfConnection = "00000000-0000-0000-0000-000000000001";
constexpr std::string_view kOfTalk = "00000000-0000-0000-0000-000000000002";

/// After it messages are another talk. One by one, or day by day, they would hide whatever else was.
constexpr std::chrono::milliseconds kPause = std::chrono::days(30);

struct TimelineEntry {
  EntryKind kind;
  std::int64_t row;
  TimePlace place;
};

std::vector<TimelineEntry> entriesAfter(Database& database, SenderId sender, const TimePlace& place,
                                        const std::optional<Instant>& now, int count) {
  Query rows(database,
             "SELECT 0 AS kind, id, first_seen_at AS at, uuid FROM request "
             "WHERE sender = ?1 AND (first_seen_at, uuid) < (?2, ?3) "
             "UNION ALL SELECT 1, id, at, uuid FROM shown_decision WHERE sender = ?1 AND (at, uuid) < (?2, ?3) "
             "UNION ALL SELECT 2, id, at, uuid FROM outcome WHERE sender = ?1 AND (at, uuid) < (?2, ?3) "
             "UNION ALL SELECT 3, decision, at, uuid FROM inferred_outcome "
             "WHERE sender = ?1 AND (at, uuid) < (?2, ?3) AND at <= ?5 "
             "UNION ALL SELECT 4, sender, connected_at, ?6 FROM connection "
             "WHERE sender = ?1 AND (connected_at, ?6) < (?2, ?3) "
             "UNION ALL SELECT 5, min(at), max(at), ?7 FROM "
             "(SELECT at, sum(begins) OVER (ORDER BY at, received) AS talk FROM "
             "(SELECT at, received, coalesce(at - lag(at) OVER (ORDER BY at, received) > ?8, 1) AS begins "
             "FROM message WHERE sender = ?1)) GROUP BY talk HAVING (max(at), ?7) < (?2, ?3) "
             "ORDER BY at DESC, uuid DESC LIMIT ?4",
             sender, place.at, place.uuid, count, now, kOfConnection, kOfTalk, kPause.count());
  std::vector<TimelineEntry> entries;
  while (rows.step()) {
    entries.push_back({static_cast<EntryKind>(rows.count(0)), rows.integer(1), {rows.integer(2), rows.text(3)}});
  }
  return entries;
}

Event load(Database& database, SenderId sender, const TimelineEntry& entry) {
  switch (entry.kind) {
  case EntryKind::decision:
    return loadDecision(database, entry.row);
  case EntryKind::outcome:
    return loadOutcome(database, entry.row);
  case EntryKind::inferred:
    return loadInferred(database, entry.row);
  case EntryKind::connection:
    return loadConnection(database, sender);
  case EntryKind::talk:
    return loadTalk(database, sender, {entry.row}, {entry.place.at});
  case EntryKind::request:
    break;
  }
  const RequestRow row = loadRequest(database, entry.row);
  return RequestEvent{row.request, row.lastSeenAt};
}

} // namespace

Timeline timeline(Database& database, SenderId sender, int limit, const std::optional<std::string>& cursor,
                  const std::optional<Instant>& now) {
  const TimePlace place = cursor ? placeOf(*cursor) : TimePlace{};
  return read(database, [&] {
    auto entries = entriesAfter(database, sender, place, now, limit + 1);
    Timeline result;
    if (entries.size() > static_cast<std::size_t>(limit)) {
      entries.pop_back();
      result.next = cursorOf(entries.back().place);
    }
    for (const TimelineEntry& entry : entries) {
      result.events.push_back(load(database, sender, entry));
    }
    return result;
  });
}

} // namespace serendip::history
