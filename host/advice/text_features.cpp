#include "advice/text_features.h"

#include "unicode/code_points.h"

#include <algorithm>
#include <cmath>

namespace serendip::advice {
namespace {

constexpr std::size_t kMostCharacters = 300; // as long as LinkedIn lets a note be; 500 told messages apart no better
constexpr std::size_t kShortestPiece = 3;
constexpr std::size_t kLongestPiece = 5;
constexpr std::uint32_t kMultiplier = 0x9E3779B1U; // 2^32 / golden ratio, spreads neighbours
constexpr std::uint32_t kSpaceOfPairs = 0x51ED270BU;
constexpr std::uint32_t kSpaceOfPieces = 0x68E31DA4U;

constexpr std::uint32_t joined(std::uint32_t hash, std::uint32_t next) {
  return (hash ^ next) * kMultiplier;
}

constexpr std::uint32_t mixed(std::uint32_t hash) {
  hash ^= hash >> 15;
  hash *= 0x2C1B3C6DU;
  return hash ^ (hash >> 12);
}

constexpr bool isSpace(std::int32_t codePoint) {
  return codePoint >= 0 && codePoint <= ' ';
}

/// Signs that say something on their own: "!", prices, pictures.
bool isTellingSign(std::uint32_t codePoint) {
  return codePoint == '!' || codePoint == '?' || codePoint == '$' || codePoint == '%' || codePoint == ':' ||
         codePoint >= static_cast<std::uint32_t>(unicode::kAsciiEnd);
}

bool belongsToWord(std::uint32_t codePoint) {
  return codePoint == '\'' || unicode::isLetterOrDigit(static_cast<std::int32_t>(codePoint));
}

void readInto(std::vector<std::uint32_t>& text, std::string_view folded) {
  text.clear();
  text.reserve(std::min(folded.size(), kMostCharacters) + 2);
  text.push_back(' ');
  while (!folded.empty() && text.size() <= kMostCharacters) {
    const auto codePoint = unicode::takeCodePoint(folded);
    if (codePoint == unicode::kNotText || isSpace(codePoint)) {
      if (text.back() != ' ') {
        text.push_back(' ');
      }
    } else {
      text.push_back(unicode::isAsciiDigit(codePoint) ? '0' : static_cast<std::uint32_t>(codePoint));
    }
  }
  if (text.back() != ' ') {
    text.push_back(' ');
  }
}

} // namespace

void TextFeatureCollector::add(const unicode::FoldedText& folded, std::uint32_t space) {
  readInto(text_, folded.text());
  features_.places.reserve(features_.places.size() + 4 * text_.size());
  addWords(mixed(space));
  endGroup();
  addPieces(mixed(space + kSpaceOfPieces));
  endGroup();
}

void TextFeatureCollector::addWords(std::uint32_t space) {
  std::uint32_t before = 0; // the word before, 0 for none
  const auto addWord = [&](std::uint32_t word) {
    touch(word);
    if (before != 0) {
      touch(joined(joined(before, kSpaceOfPairs), word));
    }
    before = word;
  };
  auto word = space;
  for (const auto codePoint : text_) {
    if (belongsToWord(codePoint)) {
      word = joined(word, codePoint);
      continue;
    }
    if (word != space) {
      addWord(word);
      word = space;
    }
    if (isTellingSign(codePoint)) {
      addWord(joined(space, codePoint));
    }
  }
}

void TextFeatureCollector::addPieces(std::uint32_t space) {
  if (text_.size() < kShortestPiece) {
    return;
  }
  const std::size_t size = text_.size();
  for (std::size_t begin = 0; begin + kShortestPiece <= size; ++begin) {
    const auto* const at = text_.data() + begin;
    auto piece = joined(joined(space, at[0]), at[1]);
    const auto length = std::min(kLongestPiece, size - begin);
    for (std::size_t i = 2; i < length; ++i) {
      piece = joined(piece, at[i]);
      touch(piece);
    }
  }
}

void TextFeatureCollector::touch(std::uint32_t hash) {
  const auto place = mixed(hash) % kBuckets;
  if (!touched_[place]) {
    touched_[place] = true;
    features_.places.push_back(static_cast<std::uint16_t>(place));
  }
}

void TextFeatureCollector::endGroup() {
  const auto begin = features_.groups.empty() ? 0 : features_.groups.back().end;
  const auto size = features_.places.size() - begin;
  features_.groups.push_back({features_.places.size(), size == 0 ? 0 : 1 / std::sqrt(static_cast<float>(size))});
}

} // namespace serendip::advice
