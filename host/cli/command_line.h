#pragma once

#include <string>
#include <vector>

namespace serendip::cli {

/// What a person typed, without the program's name. Returns the exit status.
int runCommandLine(std::vector<std::string> arguments);

} // namespace serendip::cli
