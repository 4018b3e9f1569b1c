#pragma once

#include "domain/sender_history.h"
#include "history/database.h"
#include "history/senders.h"

#include <string_view>
#include <vector>

namespace serendip::history {

/// What is known of the company that `headline` names, from requests first seen before `before`, connections made
/// before it and outcomes before `knownBefore`. `leftOut` are the sender of the request at hand: none, one or two.
CompanyHistory companyHistory(Database&, std::string_view headline, const std::vector<SenderId>& leftOut,
                              Instant before, Instant knownBefore);

} // namespace serendip::history
