// The best match is found by tiers, not by FTS5's rank: where the words stand says more about a person than how often,
// and within a tier the most recently seen come first. So a place in the list is (tier, last seen, id) and stays where
// it is when senders are added between two pages, which a rank does not.

#include "history/search.h"

#include "history/cursor.h"
#include "history/query.h"
#include "history/search_words.h"
#include "history/sender_rows.h"
#include "history/transaction.h"

#include <limits>

namespace serendip::history {
namespace {

constexpr std::int64_t kFirst = std::numeric_limits<std::int64_t>::max();

struct Place {
  std::int64_t tier = 0;
  std::int64_t lastSeenAt = kFirst;
  std::int64_t sender = kFirst;
};

struct Hit {
  SenderId sender;
  Place place;
};

constexpr std::string_view kIntended =
    "id IN (SELECT DISTINCT sender FROM decision INDEXED BY decision_intended WHERE stage = 'intended') "
    "AND (SELECT stage FROM standing_decision WHERE standing_decision.sender = sender.id "
    "ORDER BY at DESC, uuid DESC LIMIT 1) = 'intended' AND ";
constexpr std::string_view kAfter = "(last_seen_at, id) < (?1, ?2) ORDER BY last_seen_at DESC, id DESC LIMIT ?3";

std::string recentSql(Filter filter) {
  std::string sql = "SELECT id, last_seen_at FROM sender WHERE ";
  if (filter == Filter::blockIntended) {
    sql += kIntended;
  }
  return sql.append(kAfter);
}

std::string matchSql(Filter filter) {
  std::string sql = "SELECT id, last_seen_at FROM sender_search JOIN sender ON sender.id = sender_search.rowid "
                    "WHERE sender_search MATCH ?4 AND ";
  if (filter == Filter::blockIntended) {
    sql += kIntended;
  }
  return sql.append(kAfter);
}

void collect(Query& rows, std::int64_t tier, std::vector<Hit>& hits) {
  while (rows.step()) {
    hits.push_back({rows.sender(0), {tier, rows.integer(1), rows.integer(0)}});
  }
}

std::vector<Hit> recent(Database& database, Filter filter, const Place& after, int count) {
  std::vector<Hit> hits;
  Query rows(database, recentSql(filter), after.lastSeenAt, after.sender, count);
  collect(rows, 0, hits);
  return hits;
}

std::vector<Hit> matching(Database& database, const std::vector<std::string>& tiers, Filter filter, Place after,
                          int count) {
  std::vector<Hit> hits;
  for (auto tier = static_cast<std::size_t>(after.tier); tier < tiers.size(); ++tier) {
    const int missing = count - static_cast<int>(hits.size());
    if (missing == 0) {
      break;
    }
    Query rows(database, matchSql(filter), after.lastSeenAt, after.sender, missing, tiers[tier]);
    collect(rows, static_cast<std::int64_t>(tier), hits);
    after = {};
  }
  return hits;
}

Place placeOf(const std::string& cursor) {
  const auto numbers = cursorNumbers(cursor, 3);
  return {numbers[0], numbers[1], numbers[2]};
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

std::optional<OutcomeSummary> silence(Database& database, SenderId sender, const std::optional<Instant>& now) {
  Query row(database, "SELECT at FROM inferred_silence WHERE sender = ?1 AND at <= ?2", sender, now);
  return row.step() ? std::optional(OutcomeSummary{Outcome::silence, row.instant(0), true}) : std::nullopt;
}

/// Silence is only inferred after whatever was heard.
std::optional<OutcomeSummary> lastOutcome(Database& database, SenderId sender, const std::optional<Instant>& now) {
  if (const auto inferred = silence(database, sender, now)) {
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
          lastOutcome(database, sender, now)};
}

} // namespace

Results search(Database& database, std::string_view words, Filter filter, int limit,
               const std::optional<std::string>& cursor, const std::optional<Instant>& now) {
  const Place after = cursor ? placeOf(*cursor) : Place{};
  const auto tiers = searchTiers(words);
  return read(database, [&] {
    auto hits = tiers.empty() ? recent(database, filter, after, limit + 1)
                              : matching(database, tiers, filter, after, limit + 1);
    Results results;
    if (hits.size() > static_cast<std::size_t>(limit)) {
      hits.pop_back();
      const Place& last = hits.back().place;
      results.next = cursorText({last.tier, last.lastSeenAt, last.sender});
    }
    for (const Hit& hit : hits) {
      results.senders.push_back(load(database, hit.sender, now));
    }
    return results;
  });
}

} // namespace serendip::history
