#pragma once

#include "domain/request.h"
#include "history/database.h"

#include <optional>
#include <string>
#include <vector>

namespace serendip::history {

struct RecentRequests {
  std::vector<Request> requests;   ///< with `seenAt` = first seen
  std::optional<std::string> next; ///< cursor of the following page; opaque
};

/// The requests that were first seen at `since` or later, the latest first, at most `limit` of them. Throws
/// std::invalid_argument for a cursor that is not one of ours.
RecentRequests recentRequests(Database&, Instant since, int limit, const std::optional<std::string>& cursor);

} // namespace serendip::history
