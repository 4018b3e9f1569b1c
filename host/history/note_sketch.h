// Notes that are copied from one request to the next are found by what they share: pieces of five characters, in lower
// case, digits alike, any gap between words as one space. Two notes are alike from a Jaccard similarity of 0.7 on.
//
// Finding them among all notes takes an index: a note falls into 10 bands, each the hash of 3 minima (MinHash, Broder
// 1997; banding, Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, 3.4), and shares at least one with
// 98.5 % of the notes that are 0.7 alike, with 99.9 % of those 0.8 alike, and with 2 % of those 0.1 alike. More bands
// would find the rest, but each is one more row of the index for every note.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace serendip::history {

inline constexpr double kAlike = 0.7;

/// Below this number of pieces, about one short sentence, notes are alike by chance or by custom, and no sketch tells.
inline constexpr std::size_t kLeastPieces = 30;

/// The hashes of a note's pieces, sorted, each once.
using NotePieces = std::vector<std::uint32_t>;

NotePieces notePieces(std::string_view note);

/// Pieces in common by pieces in all: 0 … 1, and 0 for two without any.
double likeness(const NotePieces&, const NotePieces&);

/// The note's places in the index; none if it is too short.
std::vector<std::int64_t> noteBands(const NotePieces&);

} // namespace serendip::history
