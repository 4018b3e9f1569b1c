#pragma once

#include "domain/decision.h"
#include "domain/request.h"
#include "history/database.h"

#include <optional>
#include <variant>

namespace serendip::history {

struct Decided {
  std::optional<Uuid> request; ///< what the decision is about, if the sender has a request
  bool repeated;
  bool forgotten = false; ///< not kept, as the sender was forgotten since
};

/// Remembers what the user decided, and the request with it where a whole one is given, in one transaction.
/// Throws WriteFailed, Conflict, UnknownSender.
Decided decide(Database&, const Decision&, const std::variant<Request, SenderKey>& about);

} // namespace serendip::history
