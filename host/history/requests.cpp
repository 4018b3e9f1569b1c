#include "history/requests.h"

#include "history/keep_request.h"
#include "history/query.h"
#include "history/transaction.h"

namespace serendip::history {
namespace {

/// Counts as historyBefore does, so that `kth` is always one more than its earlierRequests.
int position(Database& database, const Kept& kept) {
  Query earlier(database,
                "SELECT count(*) FROM request WHERE sender = ?1 AND id <> ?2 "
                "AND first_seen_at <= (SELECT first_seen_at FROM request WHERE id = ?2)",
                kept.sender, kept.row);
  earlier.step();
  return earlier.count(0) + 1;
}

} // namespace

Observed observe(Database& database, const Request& request) {
  return write(database, [&] {
    const Kept kept = keepRequest(database, request);
    return Observed{kept.uuid, position(database, kept), kept.repeated};
  });
}

} // namespace serendip::history
