#include "advice/headline_cues.h"

namespace serendip::advice {

void addHeadlineCues(const unicode::FoldedText& headline, const PhraseBook& families, Cues& cues) {
  const auto found = families.in(headline);
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found.at(i) > 0) {
      cues.push_back(cue(static_cast<CueKey>(i)));
    }
  }
}

} // namespace serendip::advice
