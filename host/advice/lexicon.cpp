#include "advice/lexicon.h"

#include "advice/prior_lines.h"

#include <array>
#include <map>
#include <string>

namespace serendip::advice {
namespace {

constexpr std::size_t kLongestPhrase = 200;
constexpr std::string_view kNoFamily = "-";

std::map<std::string_view, std::optional<CueKey>> families(std::string_view prefix) {
  std::map<std::string_view, std::optional<CueKey>> all{{kNoFamily, std::nullopt}};
  for (std::size_t i = 0; i < kCues; ++i) {
    const auto key = static_cast<CueKey>(i);
    if (word(key).starts_with(prefix)) {
      all.emplace(word(key), key);
    }
  }
  return all;
}

} // namespace

PhraseBook readLexicon(std::string_view file, std::string_view text, std::string_view kind, std::string_view prefix) {
  const auto known = families(prefix);
  PhraseBook book;
  PriorLines lines{file, text, kind};
  std::array<std::string_view, 2> fields;
  while (lines.next(fields)) {
    const auto& [family, phrase] = fields;
    const auto found = known.find(family);
    if (found == known.end()) {
      throw lines.error("\"" + std::string{family.substr(0, 40)} + "\" is not a family of this lexicon.");
    }
    if (phrase.size() > kLongestPhrase) {
      throw lines.error("The phrase is longer than 200 bytes.");
    }
    if (!book.add({phrase, found->second})) {
      throw lines.error("The phrase begins with no word.");
    }
  }
  return book;
}

} // namespace serendip::advice
