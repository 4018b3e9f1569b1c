// Which of a sender's requests are one, decided from all of them at once and from nothing but their content, so that
// two histories agree whatever the order in which they were united. It is what same_request.h says of a single
// sighting, without the order of arrival: the same invitation, or closer than 90 days with no decision between them.
// Any decision of stage done lies between, also one that was taken back: a decision that arrives later can then only
// keep apart what is apart, and what is one stays one.
#pragma once

#include "history/database.h"
#include "history/senders.h"

#include <map>
#include <string>

namespace serendip::history {

/// Invitations that a request had before another took their place in its row.
using FormerInvitations = std::multimap<std::int64_t, std::string>;

/// Whether settleRequests would change anything.
bool requestsUnsettled(Database&, SenderId, const FormerInvitations& = {});

/// Makes one of those requests of the sender that are one. True if there were any; then the sender's text in the search
/// index, which has to be taken out before, and his derived columns are the caller's, as are the lessons. Belongs into
/// a write.
bool settleRequests(Database&, SenderId, const FormerInvitations& = {});

/// Makes `other` a part of `kept`: its content, its decisions and its UUIDs.
void absorbRequest(Database&, std::int64_t kept, std::int64_t other);

} // namespace serendip::history
