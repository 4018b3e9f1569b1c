#pragma once

#include "domain/request.h"
#include "history/database.h"
#include "history/failure.h"

#include <span>
#include <variant>
#include <vector>

namespace serendip::history {

struct Observed {
  Uuid request; ///< the UUID it is kept under: an older one if the same invitation was seen before
  int kth;      ///< how many requests of this sender, this one included
  bool repeated;
  bool forgotten = false; ///< not kept, as the sender was forgotten since; the rest says nothing then
};

/// Remembers a request as seen, in a transaction of its own. PROTOCOL.md, section 4, says when two are the same.
/// Throws WriteFailed, Conflict.
Observed observe(Database&, const Request&);

/// The same for many, each on its own, in one transaction: all that are not a Conflict are kept, or none when the write
/// fails. A commit waits for the disk several times, so a page of 50 requests should pay for one. Throws WriteFailed.
std::vector<std::variant<Observed, Conflict>> observeAll(Database&, std::span<const Request>);

} // namespace serendip::history
