#include "history/snapshots.h"

#include "history/query.h"

namespace serendip::history {

void findSnapshot(Database& database, std::string_view prior, Instant now,
                  const std::function<bool(const Snapshot&)>& usable) {
  Query rows(database, "SELECT at, uuid, bytes FROM snapshot WHERE prior = ?1 AND at <= ?2 ORDER BY at DESC, uuid DESC",
             prior, now);
  while (rows.step()) {
    if (usable({{rows.instant(0), rows.text(1)}, rows.bytes(2)})) {
      return;
    }
  }
}

LessonKey newestSnapshot(Database& database, std::string_view prior, Instant now) {
  Query row(database, "SELECT at, uuid FROM snapshot WHERE prior = ?1 AND at <= ?2 ORDER BY at DESC, uuid DESC LIMIT 1",
            prior, now);
  return row.step() ? LessonKey{row.instant(0), row.text(1)} : LessonKey{};
}

void storeSnapshot(Database& database, std::string_view prior, const Snapshot& snapshot, const LessonKey& before) {
  Query(database, "DELETE FROM snapshot WHERE (at, uuid) <> (?1, ?2)", before.at, before.uuid).run();
  Query(database, "INSERT OR REPLACE INTO snapshot (at, uuid, prior, bytes) VALUES (?1, ?2, ?3, ?4)", snapshot.key.at,
        snapshot.key.uuid, prior, Bytes{snapshot.bytes})
      .run();
}

void lessonsChangedFrom(Database& database, const LessonKey& from) {
  Query(database, "DELETE FROM snapshot WHERE (at, uuid) >= (?1, ?2)", from.at, from.uuid).run();
  database.noteChangedLessons(from);
}

} // namespace serendip::history
