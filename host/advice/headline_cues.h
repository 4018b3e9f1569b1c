#pragma once

#include "advice/cue.h"
#include "advice/phrase_book.h"
#include "unicode/folded_text.h"

namespace serendip::advice {

/// The families that the headline names (data/headline-lexicon.tsv). A headline may name several.
void addHeadlineCues(const unicode::FoldedText& headline, const PhraseBook&, Cues&);

} // namespace serendip::advice
