#pragma once

#include "manual/command.h"

#include <string>

namespace serendip::manual {

/// What bash completes: subcommands, their options and the values that are lists; files where it knows of nothing.
std::string bashCompletion(const Command& program);

} // namespace serendip::manual
