#include "history/search.h"

#include "history/contacts.h"
#include "history/cursor.h"
#include "history/query.h"
#include "history/search_hits.h"
#include "history/sender_rows.h"
#include "history/transaction.h"

#include <stdexcept>

namespace serendip::history {
namespace {

Place hitPlaceOf(const std::string& cursor) {
  const auto numbers = cursorNumbers(cursor, 4);
  if (numbers[1] > static_cast<std::int64_t>(TierOrder::lastAdded)) {
    throw std::invalid_argument("not a cursor");
  }
  return {numbers[0], static_cast<TierOrder>(numbers[1]), numbers[2], numbers[3]};
}

std::string cursorOf(const Place& place) {
  return cursorText({place.tier, static_cast<std::int64_t>(place.order), place.lastSeenAt, place.sender});
}

std::optional<DecisionSummary> lastDecision(Database& database, SenderId sender) {
  Query row(
      database,
      "SELECT uuid, action, stage, at FROM standing_decision WHERE sender = ?1 ORDER BY at DESC, uuid DESC LIMIT 1",
      sender);
  if (!row.step()) {
    return std::nullopt;
  }
  return DecisionSummary{row.uuid(0), row.word<Action>(1), row.word<Stage>(2), row.instant(3)};
}

std::optional<OutcomeSummary> inferredOutcome(Database& database, SenderId sender, const std::optional<Instant>& now) {
  Query row(database, "SELECT outcome, at FROM inferred_outcome WHERE sender = ?1 AND at <= ?2", sender, now);
  return row.step() ? std::optional(OutcomeSummary{row.word<Outcome>(0), row.instant(1), true}) : std::nullopt;
}

/// Whatever is inferred comes after all that the user said.
std::optional<OutcomeSummary> lastOutcome(Database& database, SenderId sender, const std::optional<Instant>& now) {
  if (const auto inferred = inferredOutcome(database, sender, now)) {
    return inferred;
  }
  Query row(database, "SELECT outcome, at FROM standing_outcome WHERE sender = ?1 ORDER BY at DESC, uuid DESC LIMIT 1",
            sender);
  if (!row.step()) {
    return std::nullopt;
  }
  return OutcomeSummary{row.word<Outcome>(0), row.instant(1)};
}

Found load(Database& database, SenderId sender, const std::optional<Instant>& now) {
  Query row(database,
            "SELECT name, headline, (SELECT count(*) FROM request WHERE request.sender = sender.id), last_seen_at "
            "FROM sender WHERE id = ?1",
            sender);
  row.step();
  return {latestKey(database, sender),
          row.text(0),
          row.optionalText(1),
          row.count(2),
          row.instant(3),
          lastDecision(database, sender),
          lastOutcome(database, sender, now),
          contactOf(database, sender)};
}

} // namespace

Results search(Database& database, std::string_view words, Filter filter, int limit,
               const std::optional<std::string>& cursor, const std::optional<Instant>& now) {
  const Place after = cursor ? hitPlaceOf(*cursor) : Place{};
  return read(database, [&] {
    auto hits = hitsAfter(database, words, filter, after, limit + 1);
    Results results;
    if (hits.size() > static_cast<std::size_t>(limit)) {
      hits.pop_back();
      results.next = cursorOf(hits.back().place);
    }
    for (const Hit& hit : hits) {
      results.senders.push_back(load(database, hit.sender, now));
    }
    return results;
  });
}

} // namespace serendip::history
