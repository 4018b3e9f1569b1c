#pragma once

#include "advice/kinds/kind.h"
#include "advice/outcome_model.h"
#include "domain/decision.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace serendip::advice {

/// The founding text's four gains, A–D, and its one caveat.
enum class Side { chance, reach, breadth, interest, risk };

std::string_view word(Side);

/// One readable cue and what it adds to the score. The extension translates `key`; `count` is the number in that text.
struct Reason {
  std::string_view key; ///< static text, one of the cues' keys
  Side side;
  double weight;
  std::optional<int> count;
  std::optional<int> outOf = std::nullopt; ///< how many `count` is of
};

/// What the request is after, as its words say.
struct ToldKind {
  Kind kind;
  double probability;
  std::vector<std::string> quotes; ///< what speaks for it, as it stands in the note or headline; at most three
};

struct Utilities {
  double accept;
  double ignore;
  double lookFirst;
  std::optional<double> block; ///< only where the user's own evidence allows a block to be suggested
};

/// What to do with one request and why. The weights of all reasons plus `other` equal `score`.
struct Suggestion {
  Action action;
  double margin; ///< distance in utility between the best two
  Utilities utilities;
  double score;        ///< log-odds that something good follows, less those of a pitch and of something unwelcome
  double other;        ///< what every request starts with, and whatever did not fit into the reasons
  Probabilities rates; ///< what follows, were it accepted
  ToldKind kind;
  std::vector<Reason> reasons; ///< first those that speak for the action, never empty, at most kMostReasons
};

inline constexpr std::size_t kMostReasons = 16;

} // namespace serendip::advice
