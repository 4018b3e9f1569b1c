#pragma once

#include <filesystem>

namespace serendip::history {

/// Where SQLite keeps what an unfinished write to `file` has overwritten. Made as a path: as a text the name of the
/// folder would be taken for another one on Windows.
std::filesystem::path journalOf(std::filesystem::path file);

} // namespace serendip::history
