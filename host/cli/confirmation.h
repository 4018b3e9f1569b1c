#pragma once

#include <string>

namespace serendip::cli {

/// Asks `question` on the terminal; true for "yes" alone. Without a terminal nobody can answer, so it says to give
/// --yes.
bool confirmed(const std::string& question);

} // namespace serendip::cli
