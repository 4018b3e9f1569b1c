#pragma once

#include <map>
#include <string>
#include <vector>

namespace serendip::bench {

/// What is typed, by kind: "one letter", "two letters", "three letters", "a name as it is typed", "common words",
/// "two words".
using TypedWords = std::map<std::string, std::vector<std::string>>;

/// From the names of people who are in the history, so that most find somebody; the same for the same names.
TypedWords typedWords(const std::vector<std::string>& names);

} // namespace serendip::bench
