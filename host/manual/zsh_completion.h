#pragma once

#include "manual/command.h"

#include <string>

namespace serendip::manual {

/// What zsh completes, with what the help says of each; files where a value is no list.
std::string zshCompletion(const Command& program);

} // namespace serendip::manual
