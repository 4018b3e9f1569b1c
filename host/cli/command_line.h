#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace serendip::cli {

/// All that a person may type: subcommands, options and what is said of them, in the order of the help. host/manual
/// makes the man page and the completions from it. The exit status of what is parsed goes to `status`, which must
/// outlive that.
void addCommandLine(CLI::App& app, int& status);

/// What a person typed, without the program's name. Returns the exit status.
int runCommandLine(std::vector<std::string> arguments);

} // namespace serendip::cli
