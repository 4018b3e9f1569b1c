// What of a text tells its kind: words, pairs of neighbours, and pieces of 3 to 5 bytes of each word with its borders.
// Words carry sense, pairs phrases ("book a call"), pieces inflexion, compounds and spelling. All digits are alike, as
// prices and times are; signs and emoji are words of one sign. Training and reading call the same function, so neither
// can drift.
#pragma once

#include "unicode/code_points.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace serendip::advice {

/// Where a text stood: each field has features of its own.
enum class Field : unsigned char { note, headline };

/// Bytes of the folded text that are read; what a hostile text adds behind them costs nothing.
inline constexpr std::size_t kMostFeatureBytes = 1000;

/// A text cut into words, each with where it stands in the text.
class FeatureText {
public:
  explicit FeatureText(std::string_view text);

  std::size_t words() const { return words_.size(); }

  /// Folded (unicode::FoldedText), with a space on each side.
  std::string_view bordered(std::size_t index) const {
    const auto& word = words_[index];
    return std::string_view(folded_).substr(word.begin, word.end - word.begin);
  }

  /// Where the words from `first` to `last` stand in the text that was given, in bytes.
  std::string_view quote(std::string_view text, std::size_t first, std::size_t last) const {
    return text.substr(words_[first].from, words_[last].to - words_[first].from);
  }

private:
  struct Word {
    std::uint32_t begin; ///< in `folded_`, at the space before it
    std::uint32_t end;   ///< behind the space after it
    std::uint32_t from;  ///< in the text
    std::uint32_t to;
  };

  void endWord(std::size_t at);

  std::string folded_;
  std::vector<Word> words_;
  bool inWord_ = false;
};

namespace feature_hash {

inline constexpr std::uint64_t kPrime = 0x100000001b3; // FNV-1a's, 64 bits

constexpr std::uint64_t start(Field field, std::uint64_t group) {
  return 0xcbf29ce484222325 ^ (group * 0x9e3779b97f4a7c15) ^ (static_cast<std::uint64_t>(field) << 40U);
}

constexpr std::uint64_t add(std::uint64_t hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * kPrime;
}

/// Spreads the bits (the finaliser of splitmix64), as the place and the fingerprint are cut out of it.
constexpr std::uint64_t finish(std::uint64_t hash) {
  hash = (hash ^ (hash >> 30U)) * 0xbf58476d1ce4e5b9;
  hash = (hash ^ (hash >> 27U)) * 0x94d049bb133111eb;
  return hash ^ (hash >> 31U);
}

} // namespace feature_hash

enum class Part : unsigned char { word, pair, piece };

/// Calls `sink(hash, part, word)` for each feature, `word` being that which it stands in (the second of a pair).
template <class Sink> void eachFeature(const FeatureText& text, Field field, Sink sink) {
  namespace hash = feature_hash;
  std::uint64_t before = 0;
  for (std::size_t index = 0; index < text.words(); ++index) {
    const std::string_view bordered = text.bordered(index);
    std::uint64_t whole = hash::start(field, 1);
    for (const char byte : bordered.substr(1, bordered.size() - 2)) {
      whole = hash::add(whole, byte);
    }
    sink(hash::finish(whole), Part::word, index);
    if (index > 0) {
      sink(hash::finish((before * 31) ^ whole ^ 0x5bd1e995), Part::pair, index);
    }
    before = whole;
    for (std::size_t at = 0; at + 3 <= bordered.size(); ++at) {
      std::uint64_t piece = hash::start(field, 2);
      piece = hash::add(hash::add(hash::add(piece, bordered[at]), bordered[at + 1]), bordered[at + 2]);
      sink(hash::finish(piece), Part::piece, index);
      for (std::size_t length = 4; length <= 5 && at + length <= bordered.size(); ++length) {
        piece = hash::add(piece, bordered[at + length - 1]);
        sink(hash::finish(piece), Part::piece, index);
      }
    }
  }
}

} // namespace serendip::advice
