#pragma once

#include "advice/phrase_book.h"

#include <string_view>

namespace serendip::advice {

/// Reads headline-lexicon.tsv or note-lexicon.tsv; `kind` is the file's name without ending and `prefix` what the words
/// of its cues begin with. Throws PriorError for an unknown family or a phrase without a word or beyond 200 bytes.
PhraseBook readLexicon(std::string_view file, std::string_view text, std::string_view kind, std::string_view prefix);

} // namespace serendip::advice
