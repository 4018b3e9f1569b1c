#include "history/timeline_rows.h"

#include "history/query.h"
#include "history/sqlite_reason.h"

namespace serendip::history {
namespace {

std::optional<Suggested> suggestedAt(const Query& row, int column) {
  if (row.null(column)) {
    return std::nullopt;
  }
  return Suggested{row.word<Action>(column), row.word<PhilosophyName>(column + 1)};
}

void stepOnce(Query& row) {
  if (!row.step()) {
    throw damaged("an index that knows of an event which is gone");
  }
}

} // namespace

DecisionEvent loadDecision(Database& database, std::int64_t row) {
  Query found(database,
              "SELECT uuid, at, action, stage, origin, suggested_action, suggested_philosophy, "
              "EXISTS (SELECT 1 FROM undo WHERE undo.decision = decision.id) FROM decision WHERE id = ?1",
              row);
  stepOnce(found);
  const Decision decision{.id = found.uuid(0),
                          .at = found.instant(1),
                          .action = found.word<Action>(2),
                          .stage = found.word<Stage>(3),
                          .origin = found.word<Origin>(4),
                          .suggested = suggestedAt(found, 5)};
  return {decision, found.integer(7) != 0};
}

OutcomeEvent loadOutcome(Database& database, std::int64_t row) {
  Query found(database,
              "SELECT uuid, at, outcome, EXISTS (SELECT 1 FROM undo WHERE undo.outcome = outcome.id) "
              "FROM outcome WHERE id = ?1",
              row);
  stepOnce(found);
  return {found.uuid(0), found.instant(1), found.word<Outcome>(2), found.integer(3) != 0, false};
}

OutcomeEvent loadInferred(Database& database, std::int64_t row) {
  Query found(database, "SELECT uuid, at, outcome FROM inferred_outcome WHERE decision = ?1", row);
  stepOnce(found);
  return {found.uuid(0), found.instant(1), found.word<Outcome>(2), false, true};
}

ConnectionEvent loadConnection(Database& database, SenderId sender) {
  Query found(database, "SELECT connected_at, company, position FROM connection WHERE sender = ?1", sender);
  stepOnce(found);
  return {found.instant(0), found.optionalText(1), found.optionalText(2)};
}

TalkEvent loadTalk(Database& database, SenderId sender, Instant first, Instant last) {
  Query found(database,
              "SELECT max(at), min(at), count(*) FILTER (WHERE received = 1), count(*) FILTER (WHERE received = 0), "
              "coalesce(max(pitch) FILTER (WHERE received = 1), 0) FROM message "
              "WHERE sender = ?1 AND at BETWEEN ?2 AND ?3",
              sender, first, last);
  stepOnce(found);
  return {found.instant(0), found.instant(1), found.count(2), found.count(3), found.integer(4) != 0};
}

} // namespace serendip::history
