// What kind of request a note and a headline are, by the shipped weights: multinomial logistic regression, so that what
// each word says for a kind is a sum and can be quoted.
#pragma once

#include "advice/kinds/kind_weights.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace serendip::advice {

/// What one text says.
struct TextKinds {
  PerKind logits{};          ///< calibrated; 0 everywhere where nothing can be said
  bool languageKnown = true; ///< false where too few of its words were ever seen
};

TextKinds readText(const KindWeights&, std::string_view text, Field);

/// The words of `text` that speak most for `kind`, best first, at most `most` pieces of at most six words. Words are
/// told as they stand in the text.
std::vector<std::string> evidence(const KindWeights&, std::string_view text, Field, Kind, std::size_t most = 3);

/// Probabilities of which these are the logits.
PerKind softmax(const PerKind& logits);

} // namespace serendip::advice
