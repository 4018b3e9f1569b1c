#include "history/lesson_changes.h"

#include "history/query.h"

namespace serendip::history {

std::optional<LessonKey> replacedAcceptance(Database& database, const LessonKey& event) {
  Query row(database,
            "SELECT inferred.at, inferred.uuid FROM decision AS own "
            "JOIN decision AS inferred ON inferred.request = own.request AND inferred.origin = 'archive' "
            "WHERE own.uuid = ?1 AND own.origin <> 'archive' AND own.action IN ('accept', 'ignore') "
            "ORDER BY inferred.at, inferred.uuid LIMIT 1",
            event.uuid);
  return row.step() ? std::optional(LessonKey{row.instant(0), row.text(1)}) : std::nullopt;
}

} // namespace serendip::history
