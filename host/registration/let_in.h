#pragma once

#include "wire/caller.h"

namespace serendip::registration {

/// Whether `serendip register --extension-id` let this caller in besides Serendip's own extension: for this user, or
/// for everybody. A receipt that cannot be read lets nobody in.
bool letIn(const wire::Caller&);

} // namespace serendip::registration
