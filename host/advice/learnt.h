// All that this user's lessons changed: for each kind what followed and how the user decided. Counts, so that the fold
// over the lessons is exact: the same lessons in the same order give the same bytes, and one that is undone leaves
// nothing behind.
#pragma once

#include "advice/kinds/kind.h"
#include "advice/kinds/kind_reading.h"
#include "advice/kinds/kind_table.h"
#include "advice/lesson.h"

#include <array>
#include <cstdint>

namespace serendip::advice {

/// How often what followed a kind, by how probably it was that kind that led to it.
using CountsByKind = std::array<Probabilities, kKinds>;

/// The latest decisions about requests that are surely of one kind.
struct KindDecisions {
  std::uint8_t ignored = 0; ///< one bit each, the latest the lowest
  std::uint8_t count = 0;   ///< how many of those bits hold, at most 8
};

struct Learnt {
  std::uint64_t lessons = 0;
  CountsByKind withNote{}; ///< what followed requests with a note says nothing of those without, where far fewer pitch
  CountsByKind withoutNote{};
  std::array<KindDecisions, kKinds> decisions{};
};

/// How the user has decided about a kind lately.
struct Liking {
  Kind kind = Kind::unclear;
  int ignored = 0;
  int decisions = 0;
  double shift = 0; ///< −1 … 1: of what an exchange is worth, that accepting is worth more
};

/// `usual`: what follows each kind before anything was taught.
void learn(Learnt&, const KindReading&, const KindRates& usual, const Lesson&);

/// What follows each kind: the prior's rates, as if they were eight requests, and what was told.
KindRates taughtRates(const KindRates&, const CountsByKind&);

/// How this request's kind is liked: only where it is clear which one it is, so that nobody else pays for it.
Liking liking(const Learnt&, const KindReading&);

} // namespace serendip::advice
