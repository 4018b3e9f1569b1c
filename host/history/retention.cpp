#include "history/retention.h"

#include "history/forget.h"
#include "history/own_backups.h"
#include "history/query.h"
#include "history/retention_choice.h"
#include "history/transaction.h"

#include <chrono>
#include <limits>

namespace serendip::history {
namespace {

constexpr std::string_view kLedToNothing =
    "NOT EXISTS (SELECT 1 FROM connection WHERE connection.sender = sender.id) "
    "AND NOT EXISTS (SELECT 1 FROM message WHERE message.sender = sender.id) "
    "AND NOT EXISTS (SELECT 1 FROM standing_outcome WHERE standing_outcome.sender = sender.id) "
    "AND NOT EXISTS (SELECT 1 FROM standing_decision WHERE standing_decision.sender = sender.id "
    "AND action IN ('accept', 'block')) "
    "AND NOT EXISTS (SELECT 1 FROM decision LEFT JOIN undo ON undo.decision = decision.id "
    "WHERE decision.sender = sender.id AND (decision.at >= ?1 OR undo.at >= ?1)) "
    "AND NOT EXISTS (SELECT 1 FROM outcome LEFT JOIN undo ON undo.outcome = outcome.id "
    "WHERE outcome.sender = sender.id AND (outcome.at >= ?1 OR undo.at >= ?1))";

std::size_t forgetAll(Database& database, Instant before, Instant at) {
  const auto step = forgetLedToNothing(database, before, {}, std::numeric_limits<std::int32_t>::max(), at);
  if (step.forgotten > 0) {
    eraseSearchTraces(database);
  }
  return step.forgotten;
}

} // namespace

Instant monthsBefore(Instant now, int months) {
  using namespace std::chrono;
  const sys_time<milliseconds> time{milliseconds(now.milliseconds)};
  const auto day = floor<days>(time);
  auto date = year_month_day(day) - std::chrono::months(months);
  if (!date.ok()) {
    date = date.year() / date.month() / last;
  }
  const auto before = sys_days(date) + (time - day);
  return {std::max<std::int64_t>(0, duration_cast<milliseconds>(before.time_since_epoch()).count())};
}

std::size_t countLedToNothing(Database& database, Instant before) {
  return read(database, [&] {
    Query row(database, "SELECT count(*) FROM sender WHERE last_seen_at < ?1 AND " + std::string(kLedToNothing),
              before);
    row.step();
    return static_cast<std::size_t>(row.integer(0));
  });
}

RetentionStep forgetLedToNothing(Database& database, Instant before, const RetentionPlace& place, std::size_t most,
                                 Instant at) {
  std::vector<SenderId> nothing;
  std::size_t looked = 0;
  RetentionPlace last = place;
  {
    Query rows(database,
               "SELECT id, last_seen_at, " + std::string(kLedToNothing) +
                   " FROM sender WHERE last_seen_at < ?1 AND (last_seen_at, id) > (?2, ?3) "
                   "ORDER BY last_seen_at, id LIMIT ?4",
               before, place.lastSeenAt, place.sender, most);
    while (rows.step()) {
      ++looked;
      last = {rows.integer(1), rows.integer(0)};
      if (rows.integer(2) != 0) {
        nothing.push_back(rows.sender(0));
      }
    }
  }
  eraseSenders(database, nothing, at);
  return {nothing.size(), looked == most ? std::optional(last) : std::nullopt};
}

RetentionSet setRetention(Database& database, const Uuid& id, Instant at, const std::optional<int>& months,
                          Instant now) {
  return write(database, [&] {
    if (keepRetentionChoice(database, id, at, months)) {
      return RetentionSet{0, true};
    }
    const auto standing = chosenRetention(database); // a later choice may be known already
    const auto forgotten = standing ? forgetAll(database, monthsBefore(now, *standing), now) : 0;
    if (forgotten > 0) {
      deleteOwnBackups(database.file()); // within the write: where it fails, the choice is not kept and can be repeated
    }
    return RetentionSet{forgotten, false};
  });
}

} // namespace serendip::history
