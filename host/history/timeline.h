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
  bool inferred; ///< nobody reported it; not an event that could be undone
};

/// By LinkedIn's archive, as is a talk.
struct ConnectionEvent {
  Instant at; ///< the day, from its beginning in UTC
  std::optional<std::string> company;
  std::optional<std::string> position;
};

/// Messages without a long pause between them.
struct TalkEvent {
  Instant at; ///< the last one
  Instant firstAt;
  int received;
  int sent;
  bool pitch; ///< one that was received reads so
};

using Event = std::variant<RequestEvent, DecisionEvent, OutcomeEvent, ConnectionEvent, TalkEvent>;

struct Timeline {
  std::vector<Event> events;       ///< newest first
  std::optional<std::string> next; ///< cursor of the following page; opaque
};

/// With what is inferred by `now`; nothing is without it. An acceptance known only from an archive is left out where an
/// own decision says the same or the contrary. Throws std::invalid_argument for a cursor that is not one of
/// ours.
Timeline timeline(Database&, SenderId, int limit, const std::optional<std::string>& cursor,
                  const std::optional<Instant>& now = {});

} // namespace serendip::history
