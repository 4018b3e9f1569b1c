// When two sightings are one invitation. Beyond the rule in PROTOCOL.md, "still undecided" is asked as of the time of
// the sighting: one that waited in another browser's outbox while the request was decided here is still the same
// request, and counting it as a new one would make the sender look more insistent than he was. For the same reason the
// 90 days hold in both directions.

#include "history/same_request.h"

#include "history/query.h"

namespace serendip::history {
namespace {

constexpr std::string_view kCompare = R"sql(
SELECT id, uuid, first_seen_at, last_seen_at,
  CASE
    WHEN uuid = ?3
      OR EXISTS (SELECT 1 FROM request_alias WHERE request_alias.uuid = ?3 AND request_alias.request = request.id)
      THEN 3
    WHEN invitation = ?4
      THEN 2
    WHEN (invitation IS NULL OR ?4 IS NULL)
      AND ?5 - last_seen_at < ?6 AND first_seen_at - ?5 < ?6
      AND NOT EXISTS (SELECT 1 FROM standing_decision
                      WHERE standing_decision.request = request.id AND stage = 'done' AND at <= ?5)
      THEN 1
    ELSE 0
  END
FROM request WHERE sender IN (?1, ?2) ORDER BY first_seen_at, uuid)sql";

} // namespace

std::vector<KeptRequest> compareToKept(Database& database, const std::vector<SenderId>& senders,
                                       const Request& request) {
  std::vector<KeptRequest> kept;
  if (senders.empty()) {
    return kept;
  }
  Query rows(database, kCompare, senders.front(), senders.back(), request.id, request.invitation, request.seenAt,
             kOpenFor.count());
  while (rows.step()) {
    kept.push_back(
        {rows.integer(0), rows.uuid(1), rows.instant(2), rows.instant(3), static_cast<Sameness>(rows.count(4))});
  }
  return kept;
}

} // namespace serendip::history
