#pragma once

#include "history/salvage.h"

#include <filesystem>
#include <vector>

namespace serendip::history {

/// Writes what can be read of the history `damaged` to the new history `target` (0600), table by table; what is derived
/// is made anew, and rows that are about nobody any more are left out. `damaged` is only read, and `target` must not
/// exist. Throws Unavailable, also where nothing can be read, and platform::FileNotWritten; then there is no `target`.
std::vector<Salvaged> recover(const std::filesystem::path& damaged, const std::filesystem::path& target);

} // namespace serendip::history
