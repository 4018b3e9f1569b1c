#pragma once

#include <string>
#include <vector>

namespace serendip::platform {

/// The command line without the program's name, given what `main` was given; on Windows in UTF-8, where `main` itself
/// is handed what the user's code page makes of it.
std::vector<std::string> arguments(int count, char** values);

} // namespace serendip::platform
