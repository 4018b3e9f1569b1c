#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bench {

/// The words of a text as an ordinary filter sees them: runs of letters, digits and bytes beyond ASCII, A–Z folded.
std::vector<std::string> plainWords(std::string_view text);

} // namespace bench
