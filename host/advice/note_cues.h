#pragma once

#include "advice/cue.h"
#include "advice/prior.h"
#include "unicode/folded_text.h"

#include <string_view>

namespace serendip::advice {

/// What the sender's own words show: their length, their wording (data/note-lexicon.tsv, data/everyday-lexicon.tsv) and
/// their form. `folded` is the same note.
void addNoteCues(std::string_view note, const unicode::FoldedText& folded, const Prior&, Cues&);

} // namespace serendip::advice
