#pragma once

#include "history/database.h"

#include <cstdint>

namespace serendip::bench {

/// Fills an empty history with `decisions` decided requests of five years, one in ten by somebody who had asked before.
/// Two in three are accepted, a third of those has an outcome by the user's word, one in 50 decisions is taken back,
/// one in 20 requests has a note, three in ten senders are connections too. The same seed gives the same history.
void makeUpPast(history::Database&, int decisions, unsigned seed);

/// When the last of it has happened and every silence can be inferred.
Instant afterPast();

} // namespace serendip::bench
