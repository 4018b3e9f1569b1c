#include "history/inferred_outcome.h"

#include "history/query.h"

#include <algorithm>

namespace serendip::history {
namespace {

constexpr Instant kNever{-1};
constexpr Instant kEnd{Instant::kLatest + 1};

struct Acceptance {
  std::int64_t row;
  std::string uuid;
  Instant at;
};

std::optional<Instant> time(Query row) {
  return row.step() && !row.null(0) ? std::optional(row.instant(0)) : std::nullopt;
}

std::optional<Instant> lastWord(Database& database, const std::vector<SenderId>& senders, Instant before) {
  return time({database, "SELECT max(at) FROM standing_outcome WHERE sender IN (?1, ?2) AND at < ?3", senders.front(),
               senders.back(), before});
}

/// A block ends what was before it just as the user's word does.
std::optional<Acceptance> acceptanceThatCounts(Database& database, const std::vector<SenderId>& senders,
                                               const std::vector<std::int64_t>& leftOut, Instant before) {
  Query rows(database,
             "SELECT id, uuid, at, request, action = 'block' FROM standing_decision WHERE sender IN (?1, ?2) "
             "AND at < ?3 AND ((action = 'accept' AND stage = 'done') OR action = 'block') ORDER BY at, uuid",
             senders.front(), senders.back(), before);
  std::vector<Acceptance> acceptances;
  Instant heard = kNever;
  while (rows.step()) {
    if (!rows.null(3) && std::ranges::find(leftOut, rows.integer(3)) != leftOut.end()) {
      continue;
    }
    if (rows.integer(4) != 0) {
      heard = rows.instant(2);
    } else {
      acceptances.push_back({rows.integer(0), rows.text(1), rows.instant(2)});
    }
  }
  if (acceptances.empty()) {
    return std::nullopt;
  }
  heard = std::max(heard, lastWord(database, senders, before).value_or(kNever));
  const auto first = std::ranges::find_if(acceptances, [&](const Acceptance& each) { return each.at > heard; });
  return first == acceptances.end() ? std::nullopt : std::optional(*first);
}

struct Received {
  Instant at;
  bool pitch;
};

std::optional<Received> firstReceived(Database& database, const std::vector<SenderId>& senders, Instant after,
                                      Instant before) {
  Query row(database,
            "SELECT at, coalesce(pitch, 0) FROM message WHERE sender IN (?1, ?2) AND at > ?3 AND at < ?4 "
            "AND received = 1 ORDER BY at LIMIT 1",
            senders.front(), senders.back(), after, before);
  return row.step() ? std::optional(Received{row.instant(0), row.integer(1) != 0}) : std::nullopt;
}

/// Not before `from`, which may be the very second of the message that is answered.
std::optional<Instant> firstSent(Database& database, const std::vector<SenderId>& senders, Instant from,
                                 Instant before) {
  return time({database,
               "SELECT at FROM message WHERE sender IN (?1, ?2) AND at >= ?3 AND at < ?4 AND received = 0 "
               "ORDER BY at LIMIT 1",
               senders.front(), senders.back(), from, before});
}

InferredOutcome after(Database& database, const Acceptance& acceptance, const std::vector<SenderId>& senders,
                      Instant before) {
  if (const auto received = firstReceived(database, senders, acceptance.at, before)) {
    if (received->pitch && !firstSent(database, senders, received->at, before)) {
      return {acceptance.row, {received->at, acceptance.uuid}, Outcome::pitch};
    }
    if (const auto sent = firstSent(database, senders, {acceptance.at.milliseconds + 1}, before)) {
      return {acceptance.row, {std::max(received->at, *sent), acceptance.uuid}, Outcome::exchange};
    }
  }
  const Instant silentAt{acceptance.at.milliseconds + kSilentAfter.count()};
  return {acceptance.row, {silentAt, acceptance.uuid}, Outcome::silence};
}

std::optional<InferredOutcome> kept(Database& database, SenderId sender) {
  Query row(database, "SELECT decision, at, uuid, outcome FROM inferred_outcome WHERE sender = ?1", sender);
  if (!row.step()) {
    return std::nullopt;
  }
  return InferredOutcome{row.integer(0), {Instant{row.integer(1)}, row.text(2)}, row.word<Outcome>(3)};
}

void keep(Database& database, SenderId sender, const std::optional<InferredOutcome>& inferred) {
  if (!inferred) {
    Query(database, "DELETE FROM inferred_outcome WHERE sender = ?1", sender).run();
    return;
  }
  Query(database,
        "INSERT OR REPLACE INTO inferred_outcome (sender, decision, at, uuid, outcome) VALUES (?1, ?2, ?3, ?4, ?5)",
        sender, inferred->acceptance, inferred->key.at, inferred->key.uuid, word(inferred->outcome))
      .run();
}

bool everAsked(Database& database, SenderId sender) {
  return Query(database, "SELECT 1 FROM request WHERE sender = ?1 LIMIT 1", sender).step();
}

void include(std::optional<LessonKey>& earliest, const LessonKey& key) {
  earliest = earliest ? std::min(*earliest, key) : key;
}

} // namespace

std::optional<InferredOutcome> inferOutcome(Database& database, const std::vector<SenderId>& senders,
                                            const std::vector<std::int64_t>& leftOut, Instant before) {
  const auto acceptance = acceptanceThatCounts(database, senders, leftOut, before);
  return acceptance ? std::optional(after(database, *acceptance, senders, before)) : std::nullopt;
}

std::optional<LessonKey> refreshInferredOutcome(Database& database, SenderId sender,
                                                std::optional<Instant> messagesFrom) {
  const auto before = kept(database, sender);
  const auto now = inferOutcome(database, {sender}, {}, kEnd);
  std::optional<LessonKey> from;
  if (before != now) {
    keep(database, sender, now);
    for (const auto& each : {before, now}) {
      if (each) {
        include(from, each->key);
      }
    }
  }
  if (messagesFrom && everAsked(database, sender)) {
    include(from, {*messagesFrom, {}});
  }
  return from;
}

} // namespace serendip::history
