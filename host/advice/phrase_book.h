#pragma once

#include "advice/cue.h"
#include "advice/folded_text.h"

#include <bitset>
#include <functional>
#include <optional>
#include <span>
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

using CueSet = std::bitset<kCues>;

/// Finds the phrases of a lexicon in a text, word by word, from left to right, the longest first. No text makes it
/// slower than its number of words times the longest phrase.
class PhraseBook {
public:
  /// Umlauts match written either way: "Gründer", "Grunder", "Gruender".
  explicit PhraseBook(std::span<const LexiconLine>);

  CueSet in(const FoldedText&) const;

private:
  struct Phrase {
    std::vector<std::string> head;
    std::vector<std::string> tail; ///< after the gap, empty without one
    std::optional<CueKey> cue;
  };

  struct Hash {
    using is_transparent = void;

    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
  };

  void add(std::string_view phrase, std::optional<CueKey> cue);

  std::unordered_map<std::string, std::vector<Phrase>, Hash, std::equal_to<>> byFirstWord_;
};

} // namespace serendip::advice
