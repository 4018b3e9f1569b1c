// Requests have no index by time alone: whoever asked lately was also seen lately, so the few senders of that time are
// found by theirs, and each page sorts what they asked. An index would cost every sighting for a question that is asked
// when somebody looks at the options.

#include "history/recent_requests.h"

#include "history/query.h"
#include "history/request_rows.h"
#include "history/time_place.h"
#include "history/transaction.h"

namespace serendip::history {

RecentRequests recentRequests(Database& database, Instant since, int limit, const std::optional<std::string>& cursor) {
  const TimePlace after = cursor ? placeOf(*cursor) : TimePlace{};
  return read(database, [&] {
    Query rows(database,
               "SELECT request.id, request.first_seen_at, request.uuid FROM sender "
               "CROSS JOIN request ON request.sender = sender.id AND request.first_seen_at >= ?1 "
               "WHERE sender.last_seen_at >= ?1 AND (request.first_seen_at, request.uuid) < (?2, ?3) "
               "ORDER BY request.first_seen_at DESC, request.uuid DESC LIMIT ?4",
               since, after.at, after.uuid, limit + 1);
    RecentRequests page;
    TimePlace last;
    while (rows.step()) {
      if (page.requests.size() == static_cast<std::size_t>(limit)) {
        page.next = cursorOf(last);
        break;
      }
      page.requests.push_back(loadRequest(database, rows.integer(0)).request);
      last = {rows.integer(1), rows.text(2)};
    }
    return page;
  });
}

} // namespace serendip::history
