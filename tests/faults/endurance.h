#pragma once

#include <cstddef>
#include <limits>
#include <string_view>

namespace serendip::faults {

/// Whether scripts/soak asked for everything there is; otherwise a sample is enough.
bool atLength();

/// How many of each sort: `inShort` in scripts/test; at length what the user asked for, by default `inFull`, which is
/// all.
std::size_t sizeOr(std::size_t inShort, std::size_t inFull = std::numeric_limits<std::size_t>::max());

/// Which share of a long part this process is to do, where scripts/soak runs it in several at once: every `count`th
/// case, from `index`.
struct Lane {
  std::size_t index = 0;
  std::size_t count = 1;
};

Lane lane();

/// Tells scripts/soak what was measured; nothing where nobody asked.
void figure(std::string_view what, std::size_t measured);

} // namespace serendip::faults
