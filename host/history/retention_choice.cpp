#include "history/retention_choice.h"

#include "history/failure.h"
#include "history/query.h"
#include "history/transaction.h"
#include "history/uuid_use.h"

namespace serendip::history {

std::optional<int> chosenRetention(Database& database) {
  return read(database, [&] {
    Query latest(database, "SELECT months FROM retention_choice ORDER BY at DESC, uuid DESC LIMIT 1");
    return latest.step() ? latest.optionalCount(0) : std::nullopt;
  });
}

bool keepRetentionChoice(Database& database, const Uuid& id, Instant at, const std::optional<int>& months) {
  if (const auto row = repeatedRow(database, id, EventKind::retentionChoice)) {
    Query same(database, "SELECT 1 FROM retention_choice WHERE id = ?1 AND at = ?2 AND months IS ?3", *row, at, months);
    if (!same.step()) {
      throw Conflict(id.text());
    }
    return true;
  }
  Query(database, "INSERT INTO retention_choice (uuid, at, months) VALUES (?1, ?2, ?3)", id, at, months).run();
  return false;
}

} // namespace serendip::history
