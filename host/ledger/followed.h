#pragma once

#include "domain/decision.h"
#include "domain/instant.h"
#include "ledger/past.h"

#include <optional>
#include <vector>

namespace serendip::ledger {

/// What became of one request.
struct Followed {
  std::int64_t request;           ///< its row
  std::optional<Action> decision; ///< accept if it ever was accepted, otherwise what was done last
  Instant at;                     ///< of that decision; of the request's first sight where there is none
  std::optional<Outcome> outcome; ///< what is known to have followed, by now
  bool inferred = false;          ///< nobody reported the outcome
};

/// Appends to `all` for each request of `past`, in their order, as known at `now`. Decisions that were only intended or
/// are about no request count for nothing. An outcome is about the request that was accepted last before it, otherwise
/// about the latest seen; the last one told of a request counts.
void addFollowed(std::vector<Followed>& all, const SenderPast& past, Instant now);

} // namespace serendip::ledger
