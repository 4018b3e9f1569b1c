#include "history/unite_senders.h"

#include "history/connections.h"
#include "history/messages.h"
#include "history/query.h"
#include "history/settle_requests.h"
#include "history/snapshots.h"

namespace serendip::history {
namespace {

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

void moveSender(Database& database, SenderId older, SenderId younger, TouchedSenders& touched) {
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
}

void uniteSenders(Database& database, SenderId older, SenderId younger, TouchedSenders& touched) {
  if (const auto from = firstTouched(database, older, younger)) {
    lessonsChangedFrom(database, *from);
  }
  moveSender(database, older, younger, touched);
  settleRequests(database, older);
}

} // namespace serendip::history
