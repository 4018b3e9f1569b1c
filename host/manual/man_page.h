#pragma once

#include "manual/command.h"

#include <string>

namespace serendip::manual {

/// serendip(1) as man and groff read it. `date` is shown at its foot, as YYYY-MM-DD.
std::string manPage(const Command& program, const std::string& version, const std::string& date);

} // namespace serendip::manual
