// The taught places of the text features as bytes, exactly and small. For each a byte that tells which of the three
// heads were taught (bits 0 to 2), whether all numbers are short (bit 3: their lower half is zero, as settleWords
// leaves them) and how far on the place is (bits 4 to 7; 0 for a distance of 16 and more, which follows in two bytes);
// then value and squares of each taught head. Some 6 bytes a place in place of 26 for all of it.
#pragma once

#include "advice/byte_stream.h"
#include "advice/learnt.h"

#include <cstddef>
#include <vector>

namespace serendip::advice {

void writePlaces(const std::vector<LearntPlace>&, ByteWriter&);

/// Reads to the end. `count` places, or none if none was taught. Throws SnapshotError.
std::vector<LearntPlace> readPlaces(ByteReader&, std::size_t count);

} // namespace serendip::advice
