#pragma once

#include "advice/prior.h"
#include "history/decisions.h"
#include "history/history_folder.h"
#include "history/outcomes.h"
#include "history/requests.h"
#include "history/transaction.h"
#include "history/undo.h"
#include "ledger/ledger.h"

namespace serendip::ledger {

using namespace history;

inline Ledger ledgerBy(Database& database, Instant now) {
  return ledgerOf(database, now, advice::builtInPrior()->headlines);
}

inline Tally totalBy(Database& database, Instant now) {
  return ledgerBy(database, now).total;
}

inline Request asked(unsigned id, const std::string& who, Instant at, const std::optional<std::string>& headline = {}) {
  auto made = request(id, slug(who), at);
  made.headline = headline;
  return made;
}

/// Accepted a day after it was seen.
inline void accept(Database& database, unsigned id, const Request& about) {
  decide(database, decision(id, Action::accept, {about.seenAt.milliseconds + kDay}), about);
}

/// As an archive tells it.
inline void connect(Database& database, const std::string& who, Instant at, const std::string& company,
                    const std::string& position) {
  SQLite::Statement add(database.connection(),
                        "INSERT INTO connection (sender, name, company, position, company_key, connected_at, as_of) "
                        "SELECT sender, 'x', ?2, ?3, company_key(' at ' || ?2), ?4, ?4 FROM alias WHERE text = ?1");
  add.bind(1, who);
  add.bind(2, company);
  add.bind(3, position);
  add.bind(4, at.milliseconds);
  if (add.exec() != 1) {
    throw std::logic_error("nobody known as " + who);
  }
}

} // namespace serendip::ledger
