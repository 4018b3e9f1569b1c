#pragma once

#include "domain/decision.h"
#include "domain/request.h"
#include "history/senders.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace serendip::history {

struct RequestEvent {
  Request request; ///< with `seenAt` = first seen
  Instant lastSeenAt;
};

struct DecisionEvent {
  Decision decision;
  bool undone;
};

struct OutcomeEvent {
  Uuid id; ///< where inferred, that of the acceptance
  Instant at;
  Outcome outcome;
  bool undone;
  bool inferred; ///< silence that nobody reported; not an event that could be undone
};

using Event = std::variant<RequestEvent, DecisionEvent, OutcomeEvent>;

struct Timeline {
  std::vector<Event> events;       ///< newest first
  std::optional<std::string> next; ///< cursor of the following page; opaque
};

/// With the silence inferred by `now`; none is without it. Throws std::invalid_argument for a cursor that is not one of
/// ours.
Timeline timeline(Database&, SenderId, int limit, const std::optional<std::string>& cursor,
                  const std::optional<Instant>& now = {});

} // namespace serendip::history
