#pragma once

#include "domain/sender_history.h"

namespace serendip::advice {

/// Whether a block may be suggested at all: only on this user's own evidence, never on the wording of a note. He
/// blocked or chose to block the sender before, called something unwelcome, has been asked three times since he
/// ignored, or blocked who sent nearly the same note.
bool mayBlock(const SenderHistory&);

} // namespace serendip::advice
