#pragma once

#include <string>
#include <string_view>

namespace serendip::platform {

/// A word as the shell that people have here takes it back: sh, or cmd.exe, where quotation marks and percent signs
/// cannot be told from the shell's own (no file name has the former, the latter is left as it is).
std::string shellQuoted(std::string_view word);

/// The command with which that shell gives a file another name. Quotes both.
std::string renaming(std::string_view file, std::string_view name);

} // namespace serendip::platform
