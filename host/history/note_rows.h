#pragma once

#include "domain/request.h"
#include "domain/sender_history.h"
#include "history/database.h"

#include <vector>

namespace serendip::history {

/// Brings the index of alike notes up to date for one request. Belongs into a write.
void refreshNote(Database&, std::int64_t request);

/// How requests first seen before `before` with nearly this note ended, as far as was known before `knownBefore`.
/// `leftOut` are rows of the request at hand itself.
SameNote sameNote(Database&, std::string_view note, const std::vector<std::int64_t>& leftOut, Instant before,
                  Instant knownBefore);

} // namespace serendip::history
