// The whole history as rows in no order: for what is counted over all of it. They are joined in
// memory (ledger/past.h), since asking row by row, with a subquery for each, took a second for 100,000 decisions.
#pragma once

#include "domain/decision.h"
#include "domain/instant.h"
#include "history/database.h"
#include "history/senders.h"

#include <functional>
#include <optional>
#include <string_view>

namespace serendip::history {

/// The texts are valid as long as the call that gives them.
struct PastRequest {
  std::int64_t row;
  SenderId sender;
  Instant firstSeenAt;
  std::optional<std::string_view> headline;
  std::optional<std::string_view> company; ///< its key (company_key.h)
};

/// One that was not taken back.
struct PastDecision {
  SenderId sender;
  std::int64_t request; ///< the row of the request it is about, or 0
  Instant at;
  Action action;
  Stage stage;
};

/// One by the user's own word that was not taken back.
struct PastOutcome {
  SenderId sender;
  Instant at;
  Outcome outcome;
};

/// One that nobody told (inferred_outcome.h); silence may be of a time that is yet to come.
struct PastInference {
  SenderId sender;
  std::int64_t request; ///< the row of the request that was accepted, or 0
  Instant at;
  Outcome outcome;
};

/// Somebody who is among the user's connections, by the archive's word. The texts are valid as long as the call.
struct PastConnection {
  SenderId sender;
  Instant at;
  std::optional<std::string_view> position;
  std::optional<std::string_view> company; ///< its key
};

/// Calls with each row. Belongs into a read.
void eachPastRequest(Database&, const std::function<void(const PastRequest&)>&);
void eachPastDecision(Database&, const std::function<void(const PastDecision&)>&);
void eachPastOutcome(Database&, const std::function<void(const PastOutcome&)>&);
void eachPastInference(Database&, const std::function<void(const PastInference&)>&);
void eachPastConnection(Database&, const std::function<void(const PastConnection&)>&);

} // namespace serendip::history
