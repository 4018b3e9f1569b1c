#include "history/outcomes.h"

#include "history/forgotten.h"
#include "history/keep_request.h"
#include "history/lesson_changes.h"
#include "history/query.h"
#include "history/sender_rows.h"
#include "history/transaction.h"
#include "history/uuid_use.h"

#include <algorithm>

namespace serendip::history {
namespace {

void requireSame(Database& database, std::int64_t row, const Uuid& id, Instant at, const SenderKey& key,
                 Outcome outcome) {
  Query same(database, "SELECT sender FROM outcome WHERE id = ?1 AND at = ?2 AND outcome = ?3", row, at, word(outcome));
  const auto senders = sendersOf(database, key);
  if (!same.step() || std::find(senders.begin(), senders.end(), same.sender(0)) == senders.end()) {
    throw Conflict(id.text());
  }
}

} // namespace

Recorded recordOutcome(Database& database, const Uuid& id, Instant at, const SenderKey& key, Outcome outcome) {
  return write(database, [&] {
    if (const auto row = repeatedRow(database, id, EventKind::outcome)) {
      requireSame(database, *row, id, at, key, outcome);
      return Recorded{.repeated = true};
    }
    if (Forgotten(database).since(key, at)) {
      return Recorded{.repeated = false, .forgotten = true};
    }
    const SenderId sender = linkSender(database, key, at);
    changeLessons(database, sender, {at, id.text()}, [&] {
      Query(database, "INSERT INTO outcome (uuid, sender, at, outcome) VALUES (?1, ?2, ?3, ?4)", id, sender, at,
            word(outcome))
          .run();
    });
    return Recorded{.repeated = false};
  });
}

} // namespace serendip::history
