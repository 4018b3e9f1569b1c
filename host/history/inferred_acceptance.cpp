#include "history/inferred_acceptance.h"

#include "history/failure.h"
#include "history/query.h"
#include "history/uuid_use.h"

#include <algorithm>

namespace serendip::history {
namespace {

struct Accepted {
  std::int64_t row;
  SenderId sender;
};

Accepted accepted(Database& database, const Uuid& request) {
  const auto use = useOf(database, request);
  if (!use || use->kind != EventKind::request) {
    throw UnknownEvent(request.text());
  }
  Query row(database, "SELECT sender FROM request WHERE id = ?1", use->row);
  row.step();
  return {use->row, row.sender(0)};
}

bool ownWordStands(Database& database, std::int64_t request) {
  return Query(database,
               "SELECT 1 FROM standing_decision WHERE request = ?1 AND origin <> 'archive' AND stage = 'done' "
               "AND action IN ('accept', 'ignore') LIMIT 1",
               request)
      .step();
}

void requireSame(Database& database, std::int64_t decision, const Uuid& id, std::int64_t request) {
  if (!Query(database, "SELECT 1 FROM decision WHERE id = ?1 AND origin = 'archive' AND request = ?2", decision,
             request)
           .step()) {
    throw Conflict(id.text());
  }
}

/// The earliest time that any archive gave counts.
void moveTo(Database& database, std::int64_t decision, const Uuid& id, Instant at, SenderId sender,
            TouchedSenders& touched) {
  if (Query(database, "UPDATE decision SET at = ?2 WHERE id = ?1 AND ?2 < at", decision, at).run() > 0) {
    touched.changingDecisions(sender);
    touched.lessonsChanged({at, id.text()});
  }
}

} // namespace

Fate keepInferredAcceptanceOf(Database& database, const Uuid& id, const Uuid& request, Instant at,
                              TouchedSenders& touched) {
  const auto [row, sender] = accepted(database, request);
  if (const auto decision = repeatedRow(database, id, EventKind::decision)) {
    requireSame(database, *decision, id, row);
    moveTo(database, *decision, id, at, sender, touched);
    return Fate::known;
  }
  const bool known = ownWordStands(database, row);
  Query(database,
        "INSERT INTO decision (uuid, sender, request, at, action, stage, origin) "
        "VALUES (?1, ?2, ?3, ?4, 'accept', 'done', 'archive')",
        id, sender, row, at)
      .run();
  touched.changingDecisions(sender);
  touched.lessonsChanged({at, id.text()});
  return known ? Fate::known : Fate::added;
}

std::vector<InferableAcceptance> inferableAcceptances(Database& database) {
  Query rows(database,
             "SELECT request.uuid, request.first_seen_at, connection.connected_at FROM connection JOIN request "
             "ON request.id = (SELECT id FROM request AS latest WHERE latest.sender = connection.sender "
             "AND latest.first_seen_at < connection.connected_at + 86400000 "
             "ORDER BY first_seen_at DESC, uuid DESC LIMIT 1) "
             "WHERE NOT EXISTS (SELECT 1 FROM decision WHERE decision.request = request.id AND origin = 'archive') "
             "AND NOT EXISTS (SELECT 1 FROM standing_decision WHERE standing_decision.request = request.id "
             "AND stage = 'done')");
  std::vector<InferableAcceptance> found;
  while (rows.step()) {
    found.push_back({rows.uuid(0), rows.instant(1), rows.instant(2)});
  }
  return found;
}

} // namespace serendip::history
