#pragma once

#include "domain/instant.h"

#include <optional>

namespace serendip {

/// What LinkedIn's archive tells of one person besides requests: a connection, and the messages with him.
struct Contact {
  std::optional<Instant> connectedAt = std::nullopt; ///< the day, from its beginning in UTC
  int received = 0;                                  ///< messages
  int sent = 0;                                      ///< messages
  std::optional<Instant> lastMessageAt = std::nullopt;
  bool pitched = false; ///< a message read like a pitch and was never answered

  bool known() const { return connectedAt || lastMessageAt; }

  bool talked() const { return received > 0 && sent > 0; }
};

} // namespace serendip
