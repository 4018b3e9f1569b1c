#pragma once

#include "domain/request.h"
#include "domain/sender_history.h"
#include "history/database.h"

#include <optional>
#include <string>
#include <vector>

namespace serendip::history {

/// A row of our own; never leaves the process.
enum class SenderId : std::int64_t {};

struct Sender {
  SenderId id;
  SenderKey key; ///< the latest slug and member id
  std::vector<std::string> aliases;
  std::string name;
  std::optional<std::string> headline;
  Instant firstSeenAt;
  Instant lastSeenAt;
};

std::optional<Sender> findSender(Database&, const SenderKey&);

/// What is known about the sender of `request` before it: the same invitation, if already observed, is left out.
SenderHistory historyBefore(Database&, const Request&);

} // namespace serendip::history
