#pragma once

#include "history/database.h"
#include "history/search.h"
#include "history/senders.h"

#include <cstdint>
#include <limits>
#include <string_view>
#include <vector>

namespace serendip::history {

/// In what order the people of one tier stand.
enum class TierOrder : std::int64_t { lastSeen, lastAdded };

/// A place in the list; the default is before everybody. It stays where it is when senders are added between two pages.
struct Place {
  static constexpr std::int64_t kFirst = std::numeric_limits<std::int64_t>::max();

  std::int64_t tier = 0;
  TierOrder order = TierOrder::lastSeen;
  std::int64_t lastSeenAt = kFirst; ///< not used where the last added come first
  std::int64_t sender = kFirst;
};

struct Hit {
  SenderId sender;
  Place place;
};

/// At most `count` people after a place, in order. To be called within a transaction.
std::vector<Hit> hitsAfter(Database&, std::string_view words, Filter, const Place& after, int count);

} // namespace serendip::history
