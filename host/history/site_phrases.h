// What LinkedIn's page says of itself and an earlier reading took for the sender's words: the phrase for a headline, a
// link's text for a note. Kept, it would beat the true headline for ever, as what was seen first stays and a merge
// takes the longer text. So it is taken out of what is stored (migrations.cpp), of every sighting and of every export
// that comes in.
#pragma once

#include "domain/request.h"

#include <SQLiteCpp/Database.h>

#include <optional>
#include <string>
#include <string_view>

namespace serendip::history {

/// Nothing if the whole headline is a phrase of LinkedIn's, with or without the name, or has no letters.
std::optional<std::string> mendedHeadline(std::string_view headline, std::string_view name);

/// Without the lines that are a link's text; nothing if no other is left.
std::optional<std::string> mendedNote(std::string_view note, std::string_view name);

/// Whether the headline is the phrase of an invitation to follow a page, to subscribe or to attend: no request to
/// connect.
bool asksElsewhere(std::string_view headline, std::string_view name);

Request mended(Request);

/// site_headline(headline, name), site_note(note, name) and site_elsewhere(headline, name) in SQL; NULL stays NULL.
void addSitePhrasesFunctions(SQLite::Database&);

} // namespace serendip::history
