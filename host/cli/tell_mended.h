#pragma once

#include "history/database.h"

namespace serendip::cli {

/// Says once, on standard error so that no table or JSON changes, what a migration mended (history/mended.h).
void tellMended(history::Database&);

} // namespace serendip::cli
