// An archive has no ids of its own, so they are made from what it says: the same fact has the same UUID in every
// archive, on every machine, and whoever imports it.
#pragma once

#include "domain/request.h"
#include "domain/uuid.h"

namespace serendip::archive {

/// Of an invitation by who sent it, when, and with which words; the request's own id is not looked at.
Uuid archivedRequestId(const SenderKey& sender, Instant sentAt, const std::optional<std::string>& note);

/// Of the acceptance that is inferred for a request.
Uuid inferredAcceptanceId(const Uuid& request);

} // namespace serendip::archive
