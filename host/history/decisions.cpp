#include "history/decisions.h"

#include "history/forgotten.h"
#include "history/keep_request.h"
#include "history/lesson_changes.h"
#include "history/query.h"
#include "history/sender_rows.h"
#include "history/transaction.h"
#include "history/uuid_use.h"

#include <algorithm>

namespace serendip::history {
namespace {

using About = std::variant<Request, SenderKey>;

std::optional<std::string_view> actionWord(const std::optional<Suggested>& suggested) {
  return suggested ? std::optional(word(suggested->action)) : std::nullopt;
}

std::optional<std::string_view> philosophyWord(const std::optional<Suggested>& suggested) {
  return suggested ? std::optional(word(suggested->philosophy)) : std::nullopt;
}

/// A request that was sent again may have a few more details; that it is the same one is enough. `request` is 0 if the
/// decision has none.
bool sameSubject(Database& database, const About& about, SenderId sender, std::int64_t request) {
  if (const auto* whole = std::get_if<Request>(&about)) {
    const auto use = useOf(database, whole->id);
    return use && use->kind == EventKind::request && use->row == request;
  }
  const auto senders = sendersOf(database, std::get<SenderKey>(about));
  return std::find(senders.begin(), senders.end(), sender) != senders.end();
}

Decided repeat(Database& database, std::int64_t row, const Decision& decision, const About& about) {
  Query same(database,
             "SELECT decision.sender, decision.request, request.uuid FROM decision "
             "LEFT JOIN request ON request.id = decision.request "
             "WHERE decision.id = ?1 AND at = ?2 AND action = ?3 AND stage = ?4 AND origin = ?5 "
             "AND suggested_action IS ?6 AND suggested_philosophy IS ?7",
             row, decision.at, word(decision.action), word(decision.stage), word(decision.origin),
             actionWord(decision.suggested), philosophyWord(decision.suggested));
  if (!same.step()) {
    throw Conflict(decision.id.text());
  }
  if (!sameSubject(database, about, same.sender(0), same.integer(1))) {
    throw Conflict(decision.id.text());
  }
  return {same.optionalUuid(2), true};
}

struct Subject {
  SenderId sender;
  std::optional<std::int64_t> request;
  std::optional<Uuid> uuid;
};

const SenderKey& senderOf(const About& about) {
  const auto* whole = std::get_if<Request>(&about);
  return whole != nullptr ? whole->sender : std::get<SenderKey>(about);
}

Subject latestRequest(Database& database, SenderId sender) {
  Query latest(database,
               "SELECT id, uuid FROM request WHERE sender = ?1 ORDER BY first_seen_at DESC, uuid DESC LIMIT 1", sender);
  if (!latest.step()) {
    return {sender, std::nullopt, std::nullopt};
  }
  return {sender, latest.integer(0), latest.uuid(1)};
}

Subject subjectOf(Database& database, const Decision& decision, const About& about) {
  if (const auto* whole = std::get_if<Request>(&about)) {
    const Kept kept = keepRequest(database, *whole);
    return {kept.sender, kept.row, kept.uuid};
  }
  return latestRequest(database, linkSender(database, std::get<SenderKey>(about), decision.at));
}

Decided add(Database& database, const Decision& decision, const About& about) {
  const Subject subject = subjectOf(database, decision, about);
  changeLessons(database, subject.sender, {decision.at, decision.id.text()}, [&] {
    Query(database,
          "INSERT INTO decision "
          "(uuid, sender, request, at, action, stage, origin, suggested_action, suggested_philosophy) "
          "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
          decision.id, subject.sender, subject.request, decision.at, word(decision.action), word(decision.stage),
          word(decision.origin), actionWord(decision.suggested), philosophyWord(decision.suggested))
        .run();
  });
  return {subject.uuid, false};
}

} // namespace

Decided decide(Database& database, const Decision& decision, const About& about) {
  return write(database, [&] {
    if (const auto row = repeatedRow(database, decision.id, EventKind::decision)) {
      return repeat(database, *row, decision, about);
    }
    if (Forgotten(database).since(senderOf(about), decision.at)) {
      return Decided{.request = std::nullopt, .repeated = false, .forgotten = true};
    }
    return add(database, decision, about);
  });
}

} // namespace serendip::history
