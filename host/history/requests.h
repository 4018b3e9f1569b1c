#pragma once

#include "domain/request.h"
#include "history/database.h"

namespace serendip::history {

struct Observed {
  Uuid request; ///< the UUID it is kept under: an older one if the same invitation was seen before
  int kth;      ///< how many requests of this sender, this one included
  bool repeated;
};

/// Remembers a request as seen, in a transaction of its own. PROTOCOL.md, section 4, says when two are the same.
/// Throws WriteFailed, Conflict.
Observed observe(Database&, const Request&);

} // namespace serendip::history
