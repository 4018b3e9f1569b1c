#pragma once

#include <SQLiteCpp/Database.h>

#include <string>
#include <string_view>

namespace serendip::history {

/// A text as it stands in the search index, and a word as it is looked for there: without case, accents and
/// compatibility forms, "ß" as "ss", and letters with a stroke or a ligature as people type them who have no such key
/// ("Łukasz" as "lukasz", "Søren" as "soren"). A change of it needs a migration that rebuilds the index.
std::string searchText(std::string_view text);

/// `search_text(text)` in SQL; the view that feeds the search index uses it.
void addSearchTextFunction(SQLite::Database&);

} // namespace serendip::history
