#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace serendip::history {

/// What FTS5 is asked for one tier of match. `matching` holds better tiers too; `alone` excludes them, and costs up to
/// three times as much, since FTS5 opens every word once more for it.
struct Tier {
  std::string matching;
  std::string alone;
};

/// The tiers of match for the words that a person typed, the best first: every word in the name; in name and headline;
/// in any text. Empty if there are no words.
std::vector<Tier> searchTiers(std::string_view words);

} // namespace serendip::history
