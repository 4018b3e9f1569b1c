#pragma once

#include "advice/contribution.h"
#include "advice/cue.h"
#include "advice/phrase_book.h"
#include "advice/prior_error.h"

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace serendip::advice {

/// What is believed before this user has taught anything: the weights of the cues and the phrases that make a cue. It
/// is read from the files in host/advice/data.
struct Prior {
  Contribution start; ///< log-odds of the base rates, what every request begins with
  std::array<Contribution, kWeights> weights{};
  PhraseBook headlines;
  PhraseBook notes;
  PhraseBook everyday;           ///< beside `notes`, not instead of it: "I don't" must not hide "don't think we met"
  std::uint64_t fingerprint = 0; ///< of the texts it was read from: what was learnt beside another does not fit

  const Contribution& weight(const Cue& cue) const { return weights.at(weightPosition(cue)); }
};

using SharedPrior = std::shared_ptr<const Prior>;

/// The prior the program carries with it; read once, at the first call.
const SharedPrior& builtInPrior();

/// A file with which the user overrules one of the built-in ones of the same name.
struct PriorFile {
  std::string_view name; ///< "cue-weights.tsv", "headline-lexicon.tsv", "note-lexicon.tsv" or "everyday-lexicon.tsv"
  std::string_view text;
};

struct PriorReading {
  SharedPrior prior;
  std::vector<PriorError> refused; ///< in place of each of these the built-in file holds
};

/// The built-in prior with those files in place of its own that can be read. A file of another name is refused.
PriorReading readPrior(std::span<const PriorFile> overrides);

} // namespace serendip::advice
