#pragma once

#include "stream.h"

#include <string>
#include <vector>

namespace serendip::simulator {

/// A card as words for an ordinary filter: those of headline and note, and the rest of what it shows and how often the
/// sender asked as words of their own.
std::vector<std::string> cardWords(const Arrival&);

} // namespace serendip::simulator
