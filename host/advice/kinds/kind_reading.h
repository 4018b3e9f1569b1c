// What kind of request a card is: what its note and its headline say, on top of how often each kind is. The corpus has
// other shares than life (a third of its notes are harmful), so those that training saw are divided out (Bayes;
// Saerens, Latinne and Decaestecker, Neural Computation 2002).
#pragma once

#include "advice/kinds/classify.h"
#include "advice/kinds/kind_table.h"

namespace serendip::advice {

struct KindReading {
  PerKind probability{};
  bool hasNote = false;
  bool noteKnown = true; ///< false where the note is of a language that nobody taught: then its words say nothing
  bool told = false;     ///< whether any word was read; otherwise the kind is unclear

  Kind likeliest() const;
};

/// What a card says in the sender's own words.
struct CardWords {
  std::optional<std::string_view> note;
  std::optional<std::string_view> headline;
};

KindReading readKinds(const CardWords&, const KindTable&, const KindWeights& = builtInKindWeights());

/// The words that speak most for `kind`: of the note, else of the headline.
std::vector<std::string> quotes(const CardWords&, Kind, const KindWeights& = builtInKindWeights());

} // namespace serendip::advice
