#pragma once

#include "domain/decision.h"

#include <optional>

namespace serendip::advice {

/// What one event of this user's teaches about a request: what follows its kind, or how the user likes it. Never both:
/// who ignores every recruiter does not say that recruiters pitch.
struct Lesson {
  std::optional<Outcome> followed = std::nullopt;
  std::optional<bool> accepted = std::nullopt; ///< false where ignored or blocked
  double weight = 1;                           ///< of what followed, 0 < weight ≤ 1
};

/// What an outcome teaches: by the user's own word as much as one request can, half of it where messages told of it. An
/// inferred silence teaches nothing: people report what went well, and what nobody reported says nothing.
std::optional<Lesson> lessonOf(Outcome, bool inferred = false);

/// What a decision teaches. Nothing for a block that is only intended.
std::optional<Lesson> lessonOf(const Decision&);

} // namespace serendip::advice
