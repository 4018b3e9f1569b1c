#pragma once

#include "registration/plan.h"

#include <string>
#include <vector>

namespace serendip::registration {

/// A sentence for each item that cannot be put where it belongs: what stands there was not written by Serendip, or
/// belongs to another Serendip that is still there.
std::vector<std::string> objections(const Plan&, const Scope&, const Receipt&);

} // namespace serendip::registration
