#include "ledger/tally.h"

namespace serendip::ledger {

void Tally::add(const Followed& followed) {
  ++requests;
  accepted += followed.decision == Action::accept;
  ignored += followed.decision == Action::ignore;
  blocked += followed.decision == Action::block;
  undecided += !followed.decision;
  exchange += followed.outcome == Outcome::exchange;
  silence += followed.outcome == Outcome::silence;
  pitch += followed.outcome == Outcome::pitch;
  unwelcome += followed.outcome == Outcome::unwelcome;
  open += followed.decision == Action::accept && !followed.outcome;
  inferred += followed.inferred;
}

} // namespace serendip::ledger
