#include "history/requests.h"

#include "history/forgotten.h"
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

Observed keep(Database& database, const Request& request, const Forgotten& forgotten) {
  if (forgotten.since(request.sender, request.seenAt)) {
    return {.request = request.id, .kth = 0, .repeated = false, .forgotten = true};
  }
  const Kept kept = keepRequest(database, request);
  return {kept.uuid, position(database, kept), kept.repeated};
}

/// Any other failure ends the write, and the savepoint with it. Undoing is no destructor's work: where it fails, as it
/// may without memory, half a request must not be committed.
std::variant<Observed, Conflict> keepUnlessConflict(Database& database, const Request& request,
                                                    const Forgotten& forgotten) {
  Query(database, "SAVEPOINT one_request").run();
  try {
    const Observed observed = keep(database, request, forgotten);
    Query(database, "RELEASE one_request").run();
    return observed;
  } catch (const Conflict& conflict) {
    Query(database, "ROLLBACK TO one_request").run();
    Query(database, "RELEASE one_request").run();
    return conflict;
  }
}

} // namespace

Observed observe(Database& database, const Request& request) {
  return write(database, [&] { return keep(database, request, Forgotten(database)); });
}

std::vector<std::variant<Observed, Conflict>> observeAll(Database& database, std::span<const Request> requests) {
  return write(database, [&] {
    const Forgotten forgotten(database);
    std::vector<std::variant<Observed, Conflict>> results;
    for (const Request& request : requests) {
      results.push_back(keepUnlessConflict(database, request, forgotten));
    }
    return results;
  });
}

} // namespace serendip::history
