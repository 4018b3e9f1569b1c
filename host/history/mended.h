// What a migration mended of what earlier versions had stored wrongly is told once: the counts stay in `mended` until
// the command line has said them; the extension remembers by itself which it has shown.
#pragma once

#include "history/database.h"

#include <string>
#include <vector>

namespace serendip::history {

struct Mended {
  std::string what; ///< "pageInvitations" or "texts" (mended_reading.h)
  int count;        ///< at least 1
};

/// In the order of `what`; empty where there is nothing to tell.
std::vector<Mended> mendedSoFar(Database&);

/// The same, once: the next call finds nothing. Throws WriteFailed.
std::vector<Mended> takeMended(Database&);

} // namespace serendip::history
