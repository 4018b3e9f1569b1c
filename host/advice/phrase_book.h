#pragma once

#include "advice/cue.h"
#include "unicode/folded_text.h"

#include <array>
#include <bitset>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace serendip::advice {

/// One line of a lexicon. `…` stands for up to eight words, none of which denies. A line without a cue keeps shorter
/// lines from matching inside it ("agile coach" is no coach).
struct LexiconLine {
  std::string_view phrase;
  std::optional<CueKey> cue;
};

/// How many phrases of each cue were found, by the position of its key.
using CueCounts = std::array<int, kCues>;

/// Finds the phrases of a lexicon in a text, word by word, from left to right, the longest first. No text makes it
/// slower than its number of words times the longest phrase.
class PhraseBook {
public:
  /// Umlauts match written either way: "Gründer", "Grunder", "Gruender". False for a line that begins with no word.
  bool add(const LexiconLine&);

  CueCounts in(const unicode::FoldedText&) const;

private:
  struct Phrase {
    std::vector<std::string> head;
    std::vector<std::string> tail; ///< after the gap, empty without one
    std::optional<CueKey> cue;

    std::size_t words() const { return head.size() + tail.size(); }
  };

  struct Hash {
    using is_transparent = void;

    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  bool insert(std::string_view phrase, std::optional<CueKey> cue);

  /// Where in `mayBegin_` a first word is marked: tells most other words apart without hashing them.
  static std::size_t mark(std::string_view word);

  static constexpr std::size_t kMarks = 4096;

  std::bitset<kMarks> mayBegin_;
  std::unordered_map<std::string, std::vector<Phrase>, Hash, std::equal_to<>> byFirstWord_;
};

} // namespace serendip::advice
