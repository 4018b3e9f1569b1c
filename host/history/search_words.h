#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace serendip::history {

/// What FTS5 is asked for the words that a person typed, one expression for each tier of match, the best first: every
/// word in the name; in name and headline; in any text. The tiers exclude each other. Empty if there are no words.
std::vector<std::string> searchTiers(std::string_view words);

} // namespace serendip::history
