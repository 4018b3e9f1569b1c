#pragma once

#include "domain/instant.h"
#include "history/database.h"

#include <cstddef>

namespace serendip::history {

/// Of how many senders an outcome was inferred by `now`.
struct InferredCounts {
  std::size_t exchange = 0;
  std::size_t pitch = 0;
  std::size_t silence = 0;
};

InferredCounts inferredCounts(Database&, Instant now);

} // namespace serendip::history
