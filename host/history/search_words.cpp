#include "history/search_words.h"

#include "history/search_text.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace serendip::history {
namespace {

using Expression = std::string;

Expression grouped(const std::vector<Expression>& all, std::string_view between) {
  Expression text;
  for (const auto& each : all) {
    text.append(text.empty() ? "" : between).append(each);
  }
  return all.size() > 1 ? "(" + text + ")" : text;
}

/// Letters and digits alone are quoted, so no word is an operator; the star makes it the beginning of a word.
Expression beginning(std::string_view mark, std::string_view word) {
  return Expression("\"").append(mark).append(word) + "\"*";
}

/// A spelling with which another one begins asks for less already.
Expression anySpelling(std::string_view mark, const Spellings& spellings) {
  std::vector<Expression> all;
  for (const auto& spelling : spellings) {
    const bool covered = std::ranges::any_of(
        spellings, [&](const auto& other) { return &other != &spelling && spelling.starts_with(other); });
    if (!covered) {
      all.push_back(beginning(mark, spelling));
    }
  }
  return grouped(all, " OR ");
}

Expression allParts(std::string_view mark, const SearchWord& word) {
  std::vector<Expression> all;
  for (const auto& part : word.parts) {
    all.push_back(anySpelling(mark, part));
  }
  return grouped(all, " AND ");
}

/// The parts side by side.
Expression inOrder(std::string_view mark, const SearchWord& word) {
  Expression text;
  for (const auto& part : word.parts) {
    (text += text.empty() ? "\"" : " ").append(mark).append(part.front());
  }
  return text + "\"*";
}

/// A name may be stored the other way round, or with a space between its parts.
Expression inName(const SearchWord& word) {
  return allParts(kInName, word);
}

Expression inCard(const SearchWord& word) {
  return word.parts.size() == 1 ? anySpelling("", word.parts.front())
                                : grouped({inName(word), inOrder("", word)}, " OR ");
}

Expression anywhere(const SearchWord& word) {
  const auto inNote = word.parts.size() == 1 ? anySpelling(kInNote, word.parts.front()) : inOrder(kInNote, word);
  return grouped({inCard(word), inNote}, " OR ");
}

/// Whether whatever is found by `longer` is found by `shorter` too.
bool beginsWith(const SearchWord& longer, const SearchWord& shorter) {
  if (longer.parts.size() != 1 || shorter.parts.size() != 1) {
    return longer.parts == shorter.parts;
  }
  return std::ranges::all_of(longer.parts.front(), [&](const auto& spelling) {
    return std::ranges::any_of(shorter.parts.front(), [&](const auto& begin) { return spelling.starts_with(begin); });
  });
}

/// A word with which another one begins asks for nothing more, and FTS5 takes its time for each.
std::vector<SearchWord> needed(std::vector<SearchWord> words) {
  std::ranges::sort(words, {}, &SearchWord::parts);
  std::vector<SearchWord> kept;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i + 1 == words.size() || !beginsWith(words[i + 1], words[i])) {
      kept.push_back(words[i]);
    }
  }
  return kept;
}

Expression ofAll(const std::vector<SearchWord>& words, Expression (*where)(const SearchWord&)) {
  std::vector<Expression> all;
  std::ranges::transform(words, std::back_inserter(all), where);
  return grouped(all, " AND ");
}

} // namespace

std::vector<Tier> searchTiers(std::string_view words) {
  const auto all = needed(searchWords(words));
  if (all.empty()) {
    return {};
  }
  const auto name = ofAll(all, inName);
  const auto card = ofAll(all, inCard);
  const auto any = ofAll(all, anywhere);
  return {{name, name}, {card, card + " NOT " + name}, {any, any + " NOT " + card}};
}

} // namespace serendip::history
