#pragma once

#include "domain/decision.h"

#include <optional>

namespace serendip::advice {

/// How a decision stands to what was suggested.
enum class Stance {
  own,      ///< nothing was suggested, or it is an outcome and no opinion
  agreed,   ///< as suggested
  objected, ///< otherwise
};

/// What one event of this user's teaches about a request. A logit of which the event says nothing is absent: what was a
/// pitch does not tell whether an exchange would have followed.
struct Lesson {
  std::optional<bool> unwelcome = std::nullopt;
  std::optional<bool> pitch = std::nullopt;
  std::optional<bool> exchange = std::nullopt;
  bool unwanted = false; ///< a pitch or unwelcome, but which of them is not said; then both are absent
  double weight = 1;     ///< 0 < weight ≤ 1
  Stance stance = Stance::own;
};

/// What an outcome teaches: everything that is to be known, with weight 1; with half of it where it is inferred.
Lesson lessonOf(Outcome, bool inferred = false);

/// What a decision teaches: less than an outcome. Nothing for a block that is only intended.
std::optional<Lesson> lessonOf(const Decision&);

} // namespace serendip::advice
