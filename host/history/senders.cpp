#include "history/senders.h"

#include "history/query.h"
#include "history/sender_rows.h"
#include "history/transaction.h"

namespace serendip::history {
namespace {

std::vector<std::string> aliasesOf(Database& database, SenderId sender) {
  Query rows(database, "SELECT text FROM alias WHERE sender = ?1 ORDER BY kind DESC, last_seen_at DESC, text DESC",
             sender);
  std::vector<std::string> aliases;
  while (rows.step()) {
    aliases.push_back(rows.text(0));
  }
  return aliases;
}

Sender load(Database& database, SenderId id) {
  Query row(database, "SELECT name, headline, first_seen_at, last_seen_at FROM sender WHERE id = ?1", id);
  if (!row.step()) {
    throw damaged("an alias without its sender");
  }
  return {id,
          latestKey(database, id),
          aliasesOf(database, id),
          row.text(0),
          row.optionalText(1),
          row.instant(2),
          row.instant(3)};
}

} // namespace

std::optional<Sender> findSender(Database& database, const SenderKey& key) {
  return read(database, [&] {
    const auto senders = sendersOf(database, key);
    return senders.empty() ? std::nullopt : std::optional(load(database, senders.front()));
  });
}

} // namespace serendip::history
