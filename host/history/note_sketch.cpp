#include "history/note_sketch.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <limits>

namespace serendip::history {
namespace {

constexpr std::size_t kPiece = 5;
constexpr std::size_t kBands = 10;
constexpr std::size_t kRows = 3;

constexpr std::uint64_t mixed(std::uint64_t value) { // the finisher of SplitMix64 (Steele, Lea, Flood 2014)
  value += 0x9E3779B97F4A7C15U;
  value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
  value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
  return value ^ (value >> 31U);
}

/// One odd factor for each minimum: multiply-shift hashing, whose upper half is close enough to independent here.
constexpr std::array<std::uint64_t, kBands * kRows> factors() {
  std::array<std::uint64_t, kBands * kRows> result{};
  for (std::size_t i = 0; i < result.size(); ++i) {
    result[i] = mixed(i) | 1U;
  }
  return result;
}

constexpr auto kFactors = factors();

constexpr std::uint32_t folded(utf8proc_int32_t codePoint) {
  if (codePoint >= '0' && codePoint <= '9') {
    return '0';
  }
  if (codePoint >= 0 && codePoint <= ' ') {
    return ' ';
  }
  if (codePoint < 0x80) {
    return static_cast<std::uint32_t>(codePoint >= 'A' && codePoint <= 'Z' ? codePoint + ('a' - 'A') : codePoint);
  }
  return 0; // not decided here
}

std::uint32_t foldedBeyondAscii(utf8proc_int32_t codePoint) {
  switch (utf8proc_category(codePoint)) {
  case UTF8PROC_CATEGORY_ND:
    return '0';
  case UTF8PROC_CATEGORY_ZS:
  case UTF8PROC_CATEGORY_ZL:
  case UTF8PROC_CATEGORY_ZP:
    return ' ';
  default:
    return static_cast<std::uint32_t>(utf8proc_tolower(codePoint));
  }
}

std::vector<std::uint32_t> foldedText(std::string_view note) {
  std::vector<std::uint32_t> text;
  text.reserve(note.size());
  while (!note.empty()) {
    utf8proc_int32_t codePoint = static_cast<unsigned char>(note.front());
    utf8proc_ssize_t length = 1;
    if (codePoint >= 0x80) {
      length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(note.data()),
                                static_cast<utf8proc_ssize_t>(note.size()), &codePoint);
    }
    note.remove_prefix(length > 0 ? static_cast<std::size_t>(length) : 1);
    const auto sign = length <= 0 ? ' ' : codePoint < 0x80 ? folded(codePoint) : foldedBeyondAscii(codePoint);
    if (sign != ' ' || (!text.empty() && text.back() != ' ')) {
      text.push_back(sign);
    }
  }
  return text;
}

} // namespace

NotePieces notePieces(std::string_view note) {
  const auto text = foldedText(note);
  NotePieces pieces;
  if (text.size() < kPiece) {
    return pieces;
  }
  pieces.reserve(text.size() - kPiece + 1);
  for (std::size_t begin = 0; begin + kPiece <= text.size(); ++begin) {
    std::uint64_t piece = 0;
    for (std::size_t i = 0; i < kPiece; ++i) {
      piece = piece * 0x100000001B3U + text[begin + i]; // the prime of FNV-1
    }
    pieces.push_back(static_cast<std::uint32_t>(mixed(piece) >> 32U));
  }
  std::ranges::sort(pieces);
  pieces.erase(std::unique(pieces.begin(), pieces.end()), pieces.end()); // clang 14 knows no std::ranges::unique
  return pieces;
}

double likeness(const NotePieces& one, const NotePieces& other) {
  std::size_t common = 0;
  for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
    common += *a == *b;
    const bool stepA = *a <= *b;
    const bool stepB = *b <= *a;
    a += stepA;
    b += stepB;
  }
  const auto all = one.size() + other.size() - common;
  return all == 0 ? 0 : static_cast<double>(common) / static_cast<double>(all);
}

std::vector<std::int64_t> noteBands(const NotePieces& pieces) {
  if (pieces.size() < kLeastPieces) {
    return {};
  }
  std::array<std::uint32_t, kBands * kRows> minima{};
  minima.fill(std::numeric_limits<std::uint32_t>::max());
  for (const std::uint64_t piece : pieces) {
    for (std::size_t i = 0; i < minima.size(); ++i) {
      minima[i] = std::min(minima[i], static_cast<std::uint32_t>((piece * kFactors[i]) >> 32U));
    }
  }
  std::vector<std::int64_t> bands;
  for (std::size_t band = 0; band < kBands; ++band) {
    std::uint64_t hash = band;
    for (std::size_t row = 0; row < kRows; ++row) {
      hash = mixed(hash ^ minima[band * kRows + row]);
    }
    bands.push_back(static_cast<std::int64_t>(hash >> 1U)); // SQLite's integers are signed
  }
  return bands;
}

} // namespace serendip::history
