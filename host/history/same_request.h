#pragma once

#include "domain/request.h"
#include "history/database.h"
#include "history/senders.h"

#include <chrono>
#include <vector>

namespace serendip::history {

/// How far apart two sightings of one invitation may be that nothing else shows to be one.
inline constexpr std::chrono::milliseconds kOpenFor = std::chrono::days(90);

/// Why a request that is kept is taken for the one at hand; the stronger reason is the greater.
enum class Sameness { none, stillOpen, invitation, uuid };

struct KeptRequest {
  std::int64_t row;
  Uuid uuid;
  Instant firstSeenAt;
  Instant lastSeenAt;
  Sameness sameness;
};

/// All requests of the sender, in the order of first seen, each compared to `request` (PROTOCOL.md, section 4).
/// `senders` are one or two, as sendersOf gives them.
std::vector<KeptRequest> compareToKept(Database&, const std::vector<SenderId>& senders, const Request& request);

} // namespace serendip::history
