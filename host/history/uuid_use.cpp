#include "history/uuid_use.h"

#include "history/failure.h"
#include "history/query.h"

namespace serendip::history {

std::optional<UuidUse> useOf(Database& database, const Uuid& id) {
  Query use(database,
            "SELECT 0, id FROM request WHERE uuid = ?1 "
            "UNION ALL SELECT 0, request FROM request_alias WHERE uuid = ?1 "
            "UNION ALL SELECT 1, id FROM decision WHERE uuid = ?1 "
            "UNION ALL SELECT 2, id FROM outcome WHERE uuid = ?1 "
            "UNION ALL SELECT 3, id FROM undo WHERE uuid = ?1 "
            "UNION ALL SELECT 4, id FROM philosophy_choice WHERE uuid = ?1 "
            "UNION ALL SELECT 5, id FROM retention_choice WHERE uuid = ?1",
            id);
  if (!use.step()) {
    return std::nullopt;
  }
  return UuidUse{static_cast<EventKind>(use.count(0)), use.integer(1)};
}

std::optional<std::int64_t> repeatedRow(Database& database, const Uuid& id, EventKind kind) {
  const auto use = useOf(database, id);
  if (!use) {
    return std::nullopt;
  }
  if (use->kind != kind) {
    throw Conflict(id.text());
  }
  return use->row;
}

} // namespace serendip::history
