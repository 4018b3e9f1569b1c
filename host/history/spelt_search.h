// Our own function tells the words apart too, so that FTS5, whose table of letters is another one, only has to look for
// spaces. Names, cards and notes have words of their own (search_text.h): of a word that is frequent in headlines FTS5
// read each row to find that it is in no name, 33 ms of "manager at" among a million people.
#pragma once

namespace serendip::history {

/// The step of migrations.cpp that does it.
inline constexpr const char* kSpeltSearch = R"sql(
DROP VIEW search_text_of_sender;
CREATE VIEW search_text_of_sender AS
  SELECT sender, search_name(name) || ' ' || search_text(name) AS name, search_text(headline) AS headline,
         search_note(notes) AS notes
  FROM sender_text;
DROP TABLE sender_search;
CREATE VIRTUAL TABLE sender_search USING fts5 (
  name, headline, notes,
  content = 'search_text_of_sender', content_rowid = 'sender',
  tokenize = 'ascii', prefix = '1 2 3 4 5 6 7 8 9'
);
INSERT INTO sender_search (sender_search) VALUES ('rebuild');
)sql";

} // namespace serendip::history
