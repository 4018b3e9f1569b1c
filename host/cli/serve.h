#pragma once

#include "wire/caller.h"

namespace serendip::cli {

/// What a browser starts: native messaging on the standard streams until the port closes. Returns the exit status.
int serveBrowser(const wire::Caller& caller);

} // namespace serendip::cli
