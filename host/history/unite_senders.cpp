#include "history/unite_senders.h"

#include "history/connections.h"
#include "history/messages.h"
#include "history/query.h"
#include "history/request_rows.h"
#include "history/same_request.h"
#include "history/snapshots.h"

namespace serendip::history {
namespace {

/// `later` becomes a further sighting of `kept`.
void absorbRequest(Database& database, std::int64_t kept, std::int64_t later) {
  const RequestRow row = loadRequest(database, later);
  Query(database, "UPDATE decision SET request = ?1 WHERE request = ?2", kept, later).run();
  Query(database, "UPDATE request_alias SET request = ?1 WHERE request = ?2", kept, later).run();
  Query(database, "DELETE FROM request WHERE id = ?1", later).run();
  extendRequest(database, kept, row.request, row.lastSeenAt);
  addRequestAlias(database, kept, row.request.id);
}

std::vector<std::int64_t> requestsOf(Database& database, SenderId sender) {
  std::vector<std::int64_t> rows;
  Query query(database, "SELECT id FROM request WHERE sender = ?1 ORDER BY first_seen_at, uuid", sender);
  while (query.step()) {
    rows.push_back(query.integer(0));
  }
  return rows;
}

/// The request, among those first seen before `later`, that it is another sighting of.
std::optional<std::int64_t> earlierSame(Database& database, SenderId sender, std::int64_t later) {
  for (const KeptRequest& kept : compareToKept(database, {sender}, loadRequest(database, later).request)) {
    if (kept.row == later) {
      break;
    }
    if (kept.sameness != Sameness::none) {
      return kept.row;
    }
  }
  return std::nullopt;
}

void absorbSameRequests(Database& database, SenderId sender) {
  for (const std::int64_t later : requestsOf(database, sender)) {
    if (const auto kept = earlierSame(database, sender, later)) {
      absorbRequest(database, *kept, later);
    }
  }
}

/// Where the first lesson stands that may differ by the union: one of either sender, or of anybody whose note is like
/// one of theirs or who names the same company.
std::optional<LessonKey> firstTouched(Database& database, SenderId older, SenderId younger) {
  Query row(database,
            "SELECT min(at) FROM (SELECT min(at) AS at FROM decision WHERE sender IN (?1, ?2) "
            "UNION ALL SELECT min(at) FROM outcome WHERE sender IN (?1, ?2) "
            "UNION ALL SELECT min(first_seen_at) FROM request WHERE sender IN (?1, ?2) "
            "AND (note IS NOT NULL OR company IS NOT NULL))",
            older, younger);
  return row.step() && !row.null(0) ? std::optional(LessonKey{row.instant(0), {}}) : std::nullopt;
}

} // namespace

void uniteSenders(Database& database, SenderId older, SenderId younger, TouchedSenders& touched) {
  if (const auto from = firstTouched(database, older, younger)) {
    lessonsChangedFrom(database, *from);
  }
  touched.changingText(older);
  touched.changingText(younger);
  touched.changingDecisions(older);
  Query(database, "UPDATE alias SET sender = ?1 WHERE sender = ?2", older, younger).run();
  Query(database, "UPDATE request SET sender = ?1 WHERE sender = ?2", older, younger).run();
  Query(database, "UPDATE decision SET sender = ?1 WHERE sender = ?2", older, younger).run();
  Query(database, "UPDATE outcome SET sender = ?1 WHERE sender = ?2", older, younger).run();
  uniteConnections(database, older, younger, touched);
  uniteMessages(database, older, younger);
  touched.uniting(younger);
  Query(database, "DELETE FROM sender WHERE id = ?1", younger).run();
  absorbSameRequests(database, older);
}

} // namespace serendip::history
