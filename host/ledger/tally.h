#pragma once

#include "ledger/followed.h"

namespace serendip::ledger {

/// What decisions brought, counted by requests: each is accepted, ignored, blocked or undecided. An outcome may also be
/// told of a request that was not accepted here, so the outcomes and `open` can be more than `accepted`.
struct Tally {
  int requests = 0;
  int accepted = 0;
  int ignored = 0;
  int blocked = 0;
  int undecided = 0;
  int exchange = 0;
  int silence = 0;
  int pitch = 0;
  int unwelcome = 0;
  int open = 0;         ///< accepted, and nothing is known yet of what followed
  int inferred = 0;     ///< outcomes among the above that nobody reported
  int newCompanies = 0; ///< companies that no earlier acceptance or connection had reached
  int newFields = 0;    ///< the same for the families of headlines

  void add(const Followed&);

  friend bool operator==(const Tally&, const Tally&) = default;
};

} // namespace serendip::ledger
