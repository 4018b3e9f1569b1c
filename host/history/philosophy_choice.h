#pragma once

#include "domain/decision.h"
#include "domain/instant.h"
#include "domain/uuid.h"
#include "history/database.h"

#include <optional>

namespace serendip::history {

/// The latest choice, or nothing as long as the user was never asked.
std::optional<PhilosophyName> chosenPhilosophy(Database&);

/// True if the same choice was already kept under this UUID. Throws WriteFailed, Conflict.
bool choosePhilosophy(Database&, const Uuid& id, Instant at, PhilosophyName);

} // namespace serendip::history
