#include "history/forget.h"

#include "history/forgotten.h"
#include "history/own_backups.h"
#include "history/query.h"
#include "history/sender_facts.h"
#include "history/sender_rows.h"
#include "history/snapshots.h"
#include "history/transaction.h"

#include <algorithm>
#include <array>

namespace serendip::history {
namespace {

std::size_t countEvents(Database& database, SenderId sender) {
  Query row(
      database,
      "SELECT (SELECT count(*) FROM request WHERE sender = ?1) + (SELECT count(*) FROM decision WHERE sender = ?1) "
      "+ (SELECT count(*) FROM outcome WHERE sender = ?1) + (SELECT count(*) FROM connection WHERE sender = ?1) "
      "+ (SELECT count(*) FROM message WHERE sender = ?1) "
      "+ (SELECT count(*) FROM undo JOIN decision ON undo.decision = decision.id WHERE decision.sender = ?1) "
      "+ (SELECT count(*) FROM undo JOIN outcome ON undo.outcome = outcome.id WHERE outcome.sender = ?1)",
      sender);
  row.step();
  return static_cast<std::size_t>(row.integer(0));
}

void rememberAliases(Database& database, SenderId sender, Instant at) {
  std::vector<SenderKey> keys;
  {
    Query rows(database, "SELECT kind, text FROM alias WHERE sender = ?1", sender);
    while (rows.step()) {
      keys.push_back(rows.text(0) == "slug" ? SenderKey{rows.text(1), {}} : SenderKey{{}, rows.text(1)});
    }
  }
  for (const SenderKey& key : keys) {
    rememberForgotten(database, key, at);
  }
}

/// Before the rows go: afterwards nothing would tell from where on.
void changeLessonsOf(Database& database, SenderId sender) {
  if (const auto first = firstEventOf(database, sender)) {
    lessonsChangedFrom(database, {*first, {}});
  }
}

/// Whether this very forgetting was done before, and all that is known now came later.
bool done(Database& database, const SenderKey& key, const std::vector<SenderId>& senders, Instant at) {
  return Forgotten(database).until(key) >= at && std::ranges::all_of(senders, [&](SenderId sender) {
           return firstEventOf(database, sender).value_or(at) > at;
         });
}

// Whatever refers to a sender goes with him.
constexpr std::array kTables{"philosophy_choice", "retention_choice", "own_company", "owner", "snapshot", "mended"};

std::size_t emptyTables(Database& database) {
  std::size_t choices = 0;
  for (const std::string table : kTables) {
    const auto rows = static_cast<std::size_t>(Query(database, "DELETE FROM " + table).run());
    choices += table.ends_with("_choice") ? rows : 0;
  }
  return choices;
}

bool nothingBefore(Database& database, Instant at) {
  Query row(database,
            "SELECT EXISTS (SELECT 1 FROM request WHERE first_seen_at <= ?1) "
            "OR EXISTS (SELECT 1 FROM connection WHERE connected_at <= ?1) "
            "OR EXISTS (SELECT 1 FROM message WHERE at <= ?1) OR EXISTS (SELECT 1 FROM decision WHERE at <= ?1) "
            "OR EXISTS (SELECT 1 FROM outcome WHERE at <= ?1) "
            "OR EXISTS (SELECT 1 FROM philosophy_choice WHERE at <= ?1) "
            "OR EXISTS (SELECT 1 FROM retention_choice WHERE at <= ?1)",
            at);
  row.step();
  return row.integer(0) == 0;
}

Forgot eraseEverything(Database& database, Instant at) {
  Forgot forgot;
  for (const SenderId sender : everybody(database)) {
    ++forgot.senders;
    forgot.events += countEvents(database, sender);
  }
  lessonsChangedFrom(database, {});
  Query(database, "INSERT INTO sender_search (sender_search) VALUES ('delete-all')").run();
  Query(database, "DELETE FROM sender").run();
  forgot.events += emptyTables(database);
  Query(database, "DELETE FROM forgotten").run(); // the one that follows says more than all of them
  rememberEverythingForgotten(database, at);
  return forgot;
}

} // namespace

Forgot eraseSenders(Database& database, const std::vector<SenderId>& senders, Instant at) {
  Forgot forgot;
  for (const SenderId sender : senders) {
    ++forgot.senders;
    forgot.events += countEvents(database, sender);
    changeLessonsOf(database, sender);
    rememberAliases(database, sender, at);
    removeFromSearch(database, sender, searchText(database, sender));
    Query(database, "DELETE FROM sender WHERE id = ?1", sender).run();
  }
  return forgot;
}

void eraseSearchTraces(Database& database) {
  Query(database, "INSERT INTO sender_search (sender_search) VALUES ('optimize')").run();
}

Forgot forgetSender(Database& database, const SenderKey& key, Instant at) {
  auto forgot = write(database, [&] {
    const auto senders = sendersOf(database, key);
    const auto erased = done(database, key, senders, at) ? Forgot{} : eraseSenders(database, senders, at);
    rememberForgotten(database, key, at);
    if (erased.senders > 0) {
      eraseSearchTraces(database);
    }
    return erased;
  });
  forgot.backups = deleteOwnBackups(database.file());
  return forgot;
}

Forgot forgetEverything(Database& database, Instant at) {
  auto forgot = write(database, [&] {
    const bool doneBefore = Forgotten(database).everybodyUntil() >= at && nothingBefore(database, at);
    return doneBefore ? Forgot{} : eraseEverything(database, at);
  });
  forgot.backups = deleteOwnBackups(database.file());
  return forgot;
}

} // namespace serendip::history
