// Words, pairs of words and pieces of 3 to 5 characters, each hashed into one of kBuckets numbered places. Pieces catch
// disguises and inflexion ("c-r-y-p-t-o", German compounds), words catch sense. Digits count as one: all prices alike.
#pragma once

#include "unicode/folded_text.h"

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace serendip::advice {

inline constexpr std::size_t kBuckets = std::size_t{1} << 16;

/// The places a request's texts touch, each once, group by group. Every place of a group has the same value, so that
/// the squares of a group add up to 1 and a long note does not outshout a short one.
struct TextFeatures {
  struct Group {
    std::size_t end = 0; ///< position behind its last place in `places`
    float value = 0;
  };

  std::vector<std::uint16_t> places;
  std::vector<Group> groups;
};

/// Collects the features of one request. At most the first 300 code points of a text are read, so that a hostile one
/// costs no more than about 1,500 features.
class TextFeatureCollector {
public:
  /// `space` keeps the features of different texts apart.
  void add(const unicode::FoldedText&, std::uint32_t space);

  TextFeatures take() { return std::move(features_); }

private:
  void addWords(std::uint32_t space);
  void addPieces(std::uint32_t space);
  void touch(std::uint32_t hash);
  void endGroup();

  std::vector<std::uint32_t> text_; ///< code points, one space between and around words
  TextFeatures features_;
  std::bitset<kBuckets> touched_;
};

} // namespace serendip::advice
