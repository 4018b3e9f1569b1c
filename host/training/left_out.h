// How well kinds are told in texts of authors whom training did not see: the batches are dealt into a few parts, and
// each part is judged by what the others taught.
#pragma once

#include "training/regression.h"

#include <iosfwd>

namespace serendip::training {

/// What was foretold of one example that training did not see.
struct Foretold {
  const Example* example;
  advice::PerKind logits;
};

inline constexpr std::size_t kParts = 4;

/// Of the texts of the first `judged` parts.
std::vector<Foretold> leaveBatchesOut(std::span<const Example> examples, std::size_t judged);

/// Temperatures of notes and of headlines.
std::array<double, 2> temperatures(std::span<const Foretold>);

/// Tables for tests/bench/ADVICE.md: by language how well pitches and unwelcome requests are told from the others, by
/// kind how many are found, and whether probabilities come true.
void report(std::ostream&, std::span<const Foretold>);

} // namespace serendip::training
