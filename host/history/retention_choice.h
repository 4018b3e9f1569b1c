#pragma once

#include "domain/instant.h"
#include "domain/uuid.h"
#include "history/database.h"

#include <optional>

namespace serendip::history {

/// After how many months people who led to nothing are forgotten, by the latest choice; nothing: never.
std::optional<int> chosenRetention(Database&);

/// True if the same choice was already kept under this UUID. Belongs into a write. Throws Conflict.
bool keepRetentionChoice(Database&, const Uuid& id, Instant at, const std::optional<int>& months);

} // namespace serendip::history
