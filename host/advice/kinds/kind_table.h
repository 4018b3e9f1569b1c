// How often each kind is, and what follows when one is accepted: data/kinds.tsv.
#pragma once

#include "advice/kinds/kind.h"
#include "advice/outcome_model.h"

#include <array>
#include <string_view>

namespace serendip::advice {

/// Of requests with a note, or of those without.
struct KindRates {
  PerKind shares{};                             ///< add up to 1
  std::array<Probabilities, kKinds> followed{}; ///< each adds up to 1
};

struct KindTable {
  KindRates withNote;
  KindRates withoutNote;
};

/// Reads kinds.tsv. Throws PriorError for a kind that is unknown, twice there or missing, and for what is no
/// probability.
KindTable readKindTable(std::string_view file, std::string_view text);

} // namespace serendip::advice
