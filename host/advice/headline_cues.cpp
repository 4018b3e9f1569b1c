#include "advice/headline_cues.h"

#include "advice/headline_lexicon.h"
#include "advice/phrase_book.h"

namespace serendip::advice {

void addHeadlineCues(std::string_view headline, Cues& cues) {
  static const PhraseBook book{kHeadlineLexicon};
  const auto found = book.in(FoldedText{headline});
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found.test(i)) {
      cues.push_back(cue(static_cast<CueKey>(i)));
    }
  }
}

} // namespace serendip::advice
