#pragma once

#include "domain/instant.h"
#include "history/database.h"

#include <filesystem>
#include <optional>

namespace serendip::history {

/// Copies the history of one moment to `target` (0600), whatever other programs do with it meanwhile. Unless
/// `replacing`, an existing file is refused. Throws Unavailable, platform::FileNotWritten.
void backUp(Database&, const std::filesystem::path& target, bool replacing);

/// Puts the backup `source` in the place of the history `file`, for every program that has it open: its content is
/// copied into the file, which is never renamed or replaced. What was there until then is kept beside it first; returns
/// where, or nothing if there was no history. Throws Unavailable, having changed nothing, for a file that is no whole
/// history of this program or is newer; platform::FileNotWritten.
std::optional<std::filesystem::path> restore(const std::filesystem::path& file, const std::filesystem::path& source,
                                             Instant now);

} // namespace serendip::history
