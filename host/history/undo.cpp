#include "history/undo.h"

#include "history/lesson_changes.h"
#include "history/query.h"
#include "history/transaction.h"
#include "history/uuid_use.h"

namespace serendip::history {
namespace {

struct Target {
  std::optional<std::int64_t> decision;
  std::optional<std::int64_t> outcome;
  SenderId sender;
  LessonKey key;
};

Target found(Query row, std::optional<std::int64_t> decision, std::optional<std::int64_t> outcome) {
  if (!row.step()) {
    throw damaged("a UUID without its event");
  }
  return {decision, outcome, row.sender(0), {row.instant(1), row.text(2)}};
}

std::optional<Target> targetOf(Database& database, const Uuid& event) {
  const auto use = useOf(database, event);
  if (use && use->kind == EventKind::decision) {
    return found({database, "SELECT sender, at, uuid FROM decision WHERE id = ?1", use->row}, use->row, std::nullopt);
  }
  if (use && use->kind == EventKind::outcome) {
    return found({database, "SELECT sender, at, uuid FROM outcome WHERE id = ?1", use->row}, std::nullopt, use->row);
  }
  return std::nullopt;
}

void requireSame(Database& database, std::int64_t row, const Uuid& id, Instant at,
                 const std::optional<Target>& target) {
  if (target) {
    Query same(database, "SELECT 1 FROM undo WHERE id = ?1 AND at = ?2 AND decision IS ?3 AND outcome IS ?4", row, at,
               target->decision, target->outcome);
    if (same.step()) {
      return;
    }
  }
  throw Conflict(id.text());
}

} // namespace

bool undo(Database& database, const Uuid& id, Instant at, const Uuid& event) {
  return write(database, [&] {
    const auto target = targetOf(database, event);
    if (const auto row = repeatedRow(database, id, EventKind::undo)) {
      requireSame(database, *row, id, at, target);
      return true;
    }
    if (!target) {
      throw UnknownEvent(event.text());
    }
    changeLessons(database, target->sender, target->key, [&] {
      Query(database, "INSERT INTO undo (uuid, at, decision, outcome) VALUES (?1, ?2, ?3, ?4)", id, at,
            target->decision, target->outcome)
          .run();
    });
    return false;
  });
}

} // namespace serendip::history
