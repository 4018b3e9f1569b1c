#pragma once

#include "history/database.h"

#include <functional>
#include <string_view>

namespace serendip::archive {

/// The whole history as lines of an export, each ending with a line break, all of one state. Throws
/// history::Unavailable and whatever `write` throws.
void writeExport(history::Database&, const std::function<void(std::string_view line)>& write);

} // namespace serendip::archive
