#pragma once

#include <SQLiteCpp/Database.h>

#include <string>
#include <string_view>
#include <vector>

namespace serendip::history {

/// What stands before a word of the index that says where it is from, so that a word which is common in headlines costs
/// nothing where only names are looked through. Neither is a letter or a digit.
inline constexpr std::string_view kInName = "\u00a4";
inline constexpr std::string_view kInNote = "\u00a7";

/// A word in all its spellings, the one without marks first: "müller" is "muller" and "mueller".
using Spellings = std::vector<std::string>;

/// What stands between two spaces or other signs, in one part; an ideograph or a syllable of Hangul is a part of its
/// own, since nobody knows where a name of three of them ends.
struct SearchWord {
  std::vector<Spellings> parts;
};

/// The words of a text as they stand in the search index and are looked for there: without case, accents and
/// compatibility forms, "ß" as "ss", letters with a stroke or a ligature as people type them who have no such key
/// ("Łukasz" as "lukasz"), and ä, ö, ü, å and ø both ways in which they are typed. A change of it needs a migration
/// that rebuilds the index.
std::vector<SearchWord> searchWords(std::string_view text);

/// A text as the index is given it, each word behind `mark`; further spellings come last, so that the parts of a word
/// stand side by side.
std::string searchText(std::string_view text, std::string_view mark = "");

/// `search_text(text)`, `search_name(text)` and `search_note(text)` in SQL; the view that feeds the search index uses
/// them.
void addSearchTextFunctions(SQLite::Database&);

} // namespace serendip::history
