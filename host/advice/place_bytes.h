// The taught places of the text features as bytes, exactly and small. For each a byte that tells which of the three
// heads were taught (bits 0 to 2), whether all numbers are short (bit 3: their lower half is zero, as settleWords
// leaves them) and how far on the place is (bits 4 to 7; 0 for a distance of 16 and more, which follows in two bytes);
// then value and squares of each taught head. Some 6 bytes a place in place of 26 for all of it.
#pragma once

#include "advice/byte_stream.h"
#include "advice/taught_places.h"

#include <cstddef>

namespace serendip::advice {

void writePlaces(const TaughtPlaces&, ByteWriter&);

/// Reads to the end, of `count` places. Throws SnapshotError.
TaughtPlaces readPlaces(ByteReader&, std::size_t count);

} // namespace serendip::advice
