#include "history/philosophy_choice.h"

#include "history/query.h"
#include "history/transaction.h"
#include "history/uuid_use.h"

namespace serendip::history {

std::optional<PhilosophyName> chosenPhilosophy(Database& database) {
  return read(database, [&] {
    Query latest(database, "SELECT philosophy FROM philosophy_choice ORDER BY at DESC, uuid DESC LIMIT 1");
    return latest.step() ? std::optional(latest.word<PhilosophyName>(0)) : std::nullopt;
  });
}

bool choosePhilosophy(Database& database, const Uuid& id, Instant at, PhilosophyName philosophy) {
  return write(database, [&] {
    if (const auto row = repeatedRow(database, id, EventKind::philosophyChoice)) {
      Query same(database, "SELECT 1 FROM philosophy_choice WHERE id = ?1 AND at = ?2 AND philosophy = ?3", *row, at,
                 word(philosophy));
      if (!same.step()) {
        throw Conflict(id.text());
      }
      return true;
    }
    Query(database, "INSERT INTO philosophy_choice (uuid, at, philosophy) VALUES (?1, ?2, ?3)", id, at,
          word(philosophy))
        .run();
    return false;
  });
}

} // namespace serendip::history
