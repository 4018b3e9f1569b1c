#pragma once

#include "registration/plan.h"
#include "registration/receipt.h"
#include "registration/scope.h"

namespace serendip::registration {

/// Writes what the plan lists and the receipt for it: the receipt first, so that whatever happens between, everything
/// that was written can be taken back. If anything fails, what was there before is there again. The plan must have met
/// no objection. Throws Refused, platform::FileNotWritten, platform::DirectoryRefused, platform::RegistryRefused.
void apply(const Plan&, const Scope&, const Receipt& before);

} // namespace serendip::registration
