#pragma once

#include "advice/cue.h"
#include "advice/cue_weight_table.h"
#include "advice/kinds/kind_table.h"
#include "advice/phrase_book.h"
#include "advice/prior_error.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace serendip::advice {

/// What is believed before this user has taught anything: how often each kind is and what follows it, the weights of
/// the cues, and the families of headlines. It is read from the files in host/advice/data.
struct Prior {
  KindTable kinds;
  CueWeightTable weights{};
  PhraseBook headlines;
  std::uint64_t fingerprint = 0; ///< of the texts it was read from: what was learnt beside another does not fit

  const Contribution& weight(const Cue& cue) const { return weights.at(weightPosition(cue)); }
};

using SharedPrior = std::shared_ptr<const Prior>;

/// The prior the program carries with it; read once, at the first call.
const SharedPrior& builtInPrior();

/// A file with which the user overrules one of the built-in ones of the same name.
struct PriorFile {
  std::string_view name; ///< "kinds.tsv", "cue-weights.tsv" or "headline-lexicon.tsv"
  std::string_view text;
};

struct PriorReading {
  SharedPrior prior;
  std::vector<PriorError> refused; ///< in place of each of these the built-in file holds
};

/// The built-in prior with those files in place of its own that can be read. A file of another name is refused.
PriorReading readPrior(std::span<const PriorFile> overrides);

} // namespace serendip::advice
