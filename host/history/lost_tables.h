// The list of tables of a damaged history may be lost while the tables are there. Then each is looked for where a new
// history has it: all tables are made before the first row, in one order, so they begin on the same pages in every
// history that was begun with this schema (and those of the first schema in any). A page that holds rows of another
// width, as in a history that was migrated, is left alone.
#pragma once

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <span>

namespace serendip::history {

/// Gives the copy of a damaged history, which nobody has open and whose header is right, a new list of `tables`: those
/// that its own still names, and the lost ones that are where `fresh`, a new history, has them. Does nothing where none
/// is lost or none is found. Throws SQLite::Exception.
void putBackLostTables(const std::filesystem::path& copy, SQLite::Database& fresh, std::span<const char* const> tables);

} // namespace serendip::history
