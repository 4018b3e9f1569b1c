#pragma once

#include <filesystem>

namespace serendip::history {

/// Looks at the file before SQLite does, since opening a foreign one could already change it (roll back its journal,
/// leave WAL). True if it is missing or has no content. Throws Unavailable for anything but a file of ours.
bool isNew(const std::filesystem::path& file);

} // namespace serendip::history
