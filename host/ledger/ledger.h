// What the user's decisions brought, by month and by kind of sender. Nothing is stored for it: it is counted anew from
// the events, so that undoing or forgetting one needs no correction here.
#pragma once

#include "advice/phrase_book.h"
#include "domain/instant.h"
#include "history/database.h"
#include "ledger/kind.h"
#include "ledger/month.h"
#include "ledger/tally.h"

#include <array>
#include <map>

namespace serendip::ledger {

struct Ledger {
  Tally total;
  std::map<Month, Tally> months; ///< by the decision, or by the first sight of a request that is undecided
  std::array<Tally, kKinds> kinds;
};

/// As known at `now`; `families` tells the kind of a headline. Throws history::Unavailable.
Ledger ledgerOf(history::Database&, Instant now, const advice::PhraseBook& families);

} // namespace serendip::ledger
