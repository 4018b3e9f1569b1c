#pragma once

#include "domain/instant.h"

#include <cstddef>
#include <filesystem>

namespace serendip::history {

/// Where the state before a restoration at `now` is kept: beside `file`.
std::filesystem::path backupBeforeRestoring(const std::filesystem::path& file, Instant now);

/// Takes looser modes (platform/private_files.h) from the history, its journal and the copies that this program made of
/// it. What cannot be looked at stays as it is: the folder keeps others out.
void makeHistoryPrivate(const std::filesystem::path& file);

/// Deletes the copies of the history that this program made by itself beside `file`, before a migration or a
/// restoration, and what is left of unfinished ones: whoever is forgotten must not live on there. Returns how many
/// there were. Throws WriteFailed where one cannot be deleted.
std::size_t deleteOwnBackups(const std::filesystem::path& file);

} // namespace serendip::history
