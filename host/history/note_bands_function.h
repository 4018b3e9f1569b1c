#pragma once

#include <SQLiteCpp/Database.h>

namespace serendip::history {

/// Gives the connection the SQL function note_bands(note): noteBands of a text as a JSON array, so that the index of
/// alike notes is derived by SQL alone, for one request as for all of them in a migration.
void addNoteBandsFunction(SQLite::Database&);

} // namespace serendip::history
