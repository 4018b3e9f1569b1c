#pragma once

#include "history/migrations.h"

#include <SQLiteCpp/Database.h>

#include <filesystem>

namespace serendip::history {

/// "Srdp": tells our files from everybody else's.
inline constexpr std::int32_t kApplicationId = 0x53726470;

/// Where the state before a migration is kept: beside `file`, named after the version it has.
std::filesystem::path backupOf(const std::filesystem::path& file, int version);

/// Brings `connection`, which has `file` open, to the last of `steps`, all of it or nothing; a file that has content is
/// backed up before. Writes nothing if it is up to date. The
/// connection has our SQL functions from then on. Throws Unavailable if it is not ours or newer, and
/// SQLite::Exception.
void migrate(SQLite::Database& connection, const std::filesystem::path& file, std::span<const Migration> steps);

} // namespace serendip::history
