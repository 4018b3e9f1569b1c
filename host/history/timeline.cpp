#include "history/timeline.h"

#include "history/cursor.h"
#include "history/query.h"
#include "history/request_rows.h"
#include "history/timeline_rows.h"
#include "history/transaction.h"

#include <limits>

namespace serendip::history {
namespace {

/// A place in the order of time: what comes after it is older.
struct Place {
  std::int64_t at = std::numeric_limits<std::int64_t>::max();
  std::string uuid;
};

enum class Kind { request, decision, outcome, inferred };

struct Entry {
  Kind kind;
  std::int64_t row;
  Place place;
};

// "at.uuid": two events may have the same time.
Place placeOf(const std::string& cursor) {
  const auto dot = cursor.find('.');
  auto uuid = dot == std::string::npos ? std::nullopt : Uuid::parse(cursor.substr(dot + 1));
  if (!uuid) {
    throw std::invalid_argument("not a cursor");
  }
  return {cursorNumbers(cursor.substr(0, dot), 1).front(), uuid->text()};
}

std::string cursorOf(const Place& place) {
  return cursorText({place.at}) + "." + place.uuid;
}

std::vector<Entry> entriesAfter(Database& database, SenderId sender, const Place& place,
                                const std::optional<Instant>& now, int count) {
  Query rows(database,
             "SELECT 0 AS kind, id, first_seen_at AS at, uuid FROM request "
             "WHERE sender = ?1 AND (first_seen_at, uuid) < (?2, ?3) "
             "UNION ALL SELECT 1, id, at, uuid FROM shown_decision WHERE sender = ?1 AND (at, uuid) < (?2, ?3) "
             "UNION ALL SELECT 2, id, at, uuid FROM outcome WHERE sender = ?1 AND (at, uuid) < (?2, ?3) "
             "UNION ALL SELECT 3, decision, at, uuid FROM inferred_outcome "
             "WHERE sender = ?1 AND (at, uuid) < (?2, ?3) AND at <= ?5 "
             "ORDER BY at DESC, uuid DESC LIMIT ?4",
             sender, place.at, place.uuid, count, now);
  std::vector<Entry> entries;
  while (rows.step()) {
    entries.push_back({static_cast<Kind>(rows.count(0)), rows.integer(1), {rows.integer(2), rows.text(3)}});
  }
  return entries;
}

Event load(Database& database, const Entry& entry) {
  switch (entry.kind) {
  case Kind::decision:
    return loadDecision(database, entry.row);
  case Kind::outcome:
    return loadOutcome(database, entry.row);
  case Kind::inferred:
    return loadInferred(database, entry.row);
  case Kind::request:
    break;
  }
  const RequestRow row = loadRequest(database, entry.row);
  return RequestEvent{row.request, row.lastSeenAt};
}

} // namespace

Timeline timeline(Database& database, SenderId sender, int limit, const std::optional<std::string>& cursor,
                  const std::optional<Instant>& now) {
  const Place place = cursor ? placeOf(*cursor) : Place{};
  return read(database, [&] {
    auto entries = entriesAfter(database, sender, place, now, limit + 1);
    Timeline result;
    if (entries.size() > static_cast<std::size_t>(limit)) {
      entries.pop_back();
      result.next = cursorOf(entries.back().place);
    }
    for (const Entry& entry : entries) {
      result.events.push_back(load(database, entry));
    }
    return result;
  });
}

} // namespace serendip::history
