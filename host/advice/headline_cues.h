#pragma once

#include "advice/cue.h"
#include "advice/folded_text.h"
#include "advice/phrase_book.h"

namespace serendip::advice {

/// The families that the headline names (data/headline-lexicon.tsv). A headline may name several.
void addHeadlineCues(const FoldedText& headline, const PhraseBook&, Cues&);

} // namespace serendip::advice
