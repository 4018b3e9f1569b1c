#pragma once

#include "advice/cue.h"
#include "advice/phrase_book.h"

#include <optional>
#include <string_view>

namespace serendip::advice {

inline constexpr CueKey kFirstFamily = CueKey::headlineFounder;
inline constexpr CueKey kLastFamily = CueKey::headlineCrypto;

/// The family of senders that the headline names (data/headline-lexicon.tsv); of several the first in the order of the
/// cues, so that everybody is counted once.
std::optional<CueKey> headlineFamily(std::string_view headline, const PhraseBook& families);

} // namespace serendip::advice
