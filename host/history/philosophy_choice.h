#pragma once

#include "domain/decision.h"
#include "domain/instant.h"
#include "domain/own_philosophy.h"
#include "domain/uuid.h"
#include "history/database.h"

#include <optional>

namespace serendip::history {

/// The latest choice, or nothing as long as the user was never asked.
std::optional<PhilosophyName> chosenPhilosophy(Database&);

/// The user's own as it was last put down, whether or not it is the one chosen.
std::optional<OwnPhilosophy> ownPhilosophy(Database&);

/// True if the same choice was already kept under this UUID. `own` puts the user's own philosophy down and belongs to
/// the name `own` alone; that name without it chooses the one put down last. Throws WriteFailed, Conflict.
bool choosePhilosophy(Database&, const Uuid& id, Instant at, PhilosophyName,
                      const std::optional<OwnPhilosophy>& own = {});

/// The same as a part of a write.
bool keepPhilosophyChoice(Database&, const Uuid& id, Instant at, PhilosophyName,
                          const std::optional<OwnPhilosophy>& own);

} // namespace serendip::history
