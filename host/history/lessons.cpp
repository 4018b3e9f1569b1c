#include "history/lessons.h"

#include "history/inferred_outcome.h"
#include "history/query.h"
#include "history/request_rows.h"
#include "history/sender_history.h"
#include "history/timeline_rows.h"

#include <algorithm>
#include <vector>

namespace serendip::history {
namespace {

enum class Kind { decision, outcome, inferred, silence };

struct Entry {
  Kind kind;
  std::int64_t row; ///< for an inferred outcome and for silence, that of the acceptance
  LessonKey key;
};

// ?1, ?2 the key before, ?3 now, ?4 at most so many.
constexpr std::string_view kToldEntries = R"sql(
SELECT 0 AS kind, id, at, uuid FROM standing_decision AS taught
WHERE (at, uuid) > (?1, ?2) AND at <= ?3 AND stage = 'done' AND request IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM standing_decision AS earlier
                  WHERE earlier.sender = taught.sender AND (earlier.at, earlier.uuid) < (taught.at, taught.uuid)
                    AND earlier.action = taught.action AND earlier.stage = 'done' AND earlier.request IS NOT NULL)
UNION ALL
SELECT 1, id, at, uuid FROM outcome
WHERE (at, uuid) > (?1, ?2) AND at <= ?3
  AND NOT EXISTS (SELECT 1 FROM undo WHERE undo.outcome = outcome.id)
  AND NOT EXISTS (SELECT 1 FROM standing_outcome AS earlier
                  WHERE earlier.sender = outcome.sender AND (earlier.at, earlier.uuid) < (outcome.at, outcome.uuid)
                    AND earlier.outcome = outcome.outcome)
UNION ALL
)sql";

constexpr std::string_view kInferred = R"sql(
SELECT 2, decision, at, uuid FROM inferred_outcome
WHERE (at, uuid) > (?1, ?2) AND at <= ?3
  AND (SELECT request FROM decision WHERE decision.id = inferred_outcome.decision) IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM standing_outcome AS said
                  WHERE said.sender = inferred_outcome.sender AND said.outcome = inferred_outcome.outcome)
ORDER BY at, uuid LIMIT ?4)sql";

// What messages tell of is taken as it is known now; of silence every acceptance after which it may have been inferred.
// 3888000000 ms are the 45 days of domain/silence.h.
constexpr std::string_view kInferredThen = R"sql(
SELECT 2, decision, at, uuid FROM inferred_outcome
WHERE (at, uuid) > (?1, ?2) AND at <= ?3 AND outcome <> 'silence'
  AND (SELECT request FROM decision WHERE decision.id = inferred_outcome.decision) IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM standing_outcome AS said
                  WHERE said.sender = inferred_outcome.sender AND said.outcome = inferred_outcome.outcome
                    AND said.at < inferred_outcome.at)
UNION ALL
SELECT 3, id, at + 3888000000, uuid FROM standing_decision AS acceptance
WHERE (at, uuid) > (?1 - 3888000000, ?2) AND at <= ?3 - 3888000000
  AND action = 'accept' AND stage = 'done' AND request IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM standing_outcome AS said
                  WHERE said.sender = acceptance.sender AND said.outcome = 'silence'
                    AND said.at < acceptance.at + 3888000000)
ORDER BY at, uuid LIMIT ?4)sql";

std::vector<Entry> entries(Database& database, std::string_view inferred, const LessonKey& after, Instant now,
                           std::int64_t most) {
  Query rows(database, std::string(kToldEntries).append(inferred), after.at, after.uuid, now, most);
  std::vector<Entry> found;
  while (rows.step()) {
    found.push_back({static_cast<Kind>(rows.count(0)), rows.integer(1), {rows.instant(2), rows.text(3)}});
  }
  return found;
}

/// An outcome is about the request that was accepted last before it; where none was, the user has accepted or been
/// approached elsewhere, and it is about the latest request.
std::optional<std::int64_t> requestOfOutcome(Database& database, const Entry& entry) {
  Query row(database,
            "SELECT coalesce("
            "(SELECT request FROM standing_decision WHERE standing_decision.sender = outcome.sender "
            "AND action = 'accept' AND stage = 'done' AND request IS NOT NULL "
            "AND (standing_decision.at, standing_decision.uuid) < (outcome.at, outcome.uuid) "
            "ORDER BY standing_decision.at DESC, standing_decision.uuid DESC LIMIT 1), "
            "(SELECT id FROM request WHERE request.sender = outcome.sender AND first_seen_at <= outcome.at "
            "ORDER BY first_seen_at DESC, request.uuid DESC LIMIT 1)) FROM outcome WHERE id = ?1",
            entry.row);
  return row.step() && !row.null(0) ? std::optional(row.integer(0)) : std::nullopt;
}

std::optional<std::int64_t> requestOf(Database& database, const Entry& entry) {
  if (entry.kind == Kind::outcome) {
    return requestOfOutcome(database, entry);
  }
  Query row(database, "SELECT request FROM decision WHERE id = ?1", entry.row);
  return row.step() && !row.null(0) ? std::optional(row.integer(0)) : std::nullopt;
}

/// Whether silence was inferred after this acceptance by what was known when it was.
bool wasInferred(Database& database, const Entry& silence) {
  Query owner(database, "SELECT sender FROM decision WHERE id = ?1", silence.row);
  if (!owner.step()) {
    return false;
  }
  const auto then = inferOutcome(database, {owner.sender(0)}, {}, silence.key.at);
  return then && then->acceptance == silence.row && then->outcome == Outcome::silence;
}

std::variant<Decision, Outcome> taughtBy(Database& database, const Entry& entry) {
  if (entry.kind == Kind::silence) {
    return Outcome::silence;
  }
  if (entry.kind == Kind::inferred) {
    return loadInferred(database, entry.row).outcome;
  }
  if (entry.kind == Kind::outcome) {
    return loadOutcome(database, entry.row).outcome;
  }
  return loadDecision(database, entry.row).decision;
}

} // namespace

std::size_t countLessons(Database& database, const LessonKey& after, Instant now, std::size_t most) {
  return entries(database, kInferred, after, now, static_cast<std::int64_t>(most)).size();
}

std::optional<Instant> nextLessonAt(Database& database, const LessonKey& after) {
  const auto next = entries(database, kInferred, after, {Instant::kLatest}, 1);
  return next.empty() ? std::nullopt : std::optional(next.front().key.at);
}

namespace {

void teach(Database& database, const Entry& entry, const std::function<void(const LessonEvent&)>& learn) {
  if (const auto row = requestOf(database, entry)) {
    const auto request = loadRequest(database, *row).request;
    const auto knownBefore = std::min(request.seenAt, entry.key.at);
    const bool inferred = entry.kind == Kind::inferred || entry.kind == Kind::silence;
    learn({entry.key, request, historyAsOf(database, *row, request, knownBefore), taughtBy(database, entry), inferred});
  }
}

} // namespace

void eachLesson(Database& database, const LessonKey& after, Instant now,
                const std::function<void(const LessonEvent&)>& learn) {
  for (const Entry& entry : entries(database, kInferred, after, now, -1)) {
    teach(database, entry, learn);
  }
}

std::optional<LessonKey> lessonsAsThen(Database& database, const LessonKey& after, Instant now, std::size_t most,
                                       const std::function<void(const LessonEvent&)>& learn) {
  const auto found = entries(database, kInferredThen, after, now, static_cast<std::int64_t>(most));
  for (const Entry& entry : found) {
    if (entry.kind != Kind::silence || wasInferred(database, entry)) {
      teach(database, entry, learn);
    }
  }
  return found.size() < most ? std::nullopt : std::optional(found.back().key);
}

} // namespace serendip::history
