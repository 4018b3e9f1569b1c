#pragma once

#include "domain/decision.h"
#include "domain/instant.h"

#include <optional>

namespace serendip {

struct DecisionSummary {
  Uuid id;
  Action action;
  Stage stage;
  Instant at;
};

struct OutcomeSummary {
  Outcome outcome;
  Instant at;
};

/// What the history knows about one sender before the request at hand. Events that were undone count for nothing.
struct SenderHistory {
  int earlierRequests = 0;
  std::optional<Instant> lastRequestAt = std::nullopt; ///< when the latest earlier request was first seen
  std::optional<DecisionSummary> lastDecision = std::nullopt;
  std::optional<OutcomeSummary> lastOutcome = std::nullopt;

  int accepted = 0;             ///< decisions of stage done
  int ignored = 0;              ///< decisions of stage done
  int blocked = 0;              ///< decisions of stage done
  int exchanges = 0;            ///< outcomes
  int pitches = 0;              ///< outcomes
  int unwelcome = 0;            ///< outcomes
  int requestsSinceIgnored = 0; ///< requests first seen after the first ignore, this one not included
};

} // namespace serendip
