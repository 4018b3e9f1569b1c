#include "history/search_text.h"

#include "unicode/code_points.h"
#include "unicode/folded_text.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <new>
#include <span>

namespace serendip::history {
namespace {

/// Stand behind a letter that is also typed with an "e" or an "a" behind it, until the spellings are told apart.
constexpr char kOrE = '\x01';
constexpr char kOrA = '\x02';

/// Beyond these a word is spelt in two ways only, or a name of umlauts alone would be spelt in thousands.
constexpr std::ptrdiff_t kMostMixed = 3;

struct Letter {
  std::string_view letter;
  std::string_view typed;
};

/// Letters that are typed in two ways, with their case, as one code point or two.
constexpr std::array kTwoWays{Letter{"ä", "a\x01"},       Letter{"Ä", "a\x01"},       Letter{"ö", "o\x01"},
                              Letter{"Ö", "o\x01"},       Letter{"ü", "u\x01"},       Letter{"Ü", "u\x01"},
                              Letter{"ø", "o\x01"},       Letter{"Ø", "o\x01"},       Letter{"å", "a\x02"},
                              Letter{"Å", "a\x02"},       Letter{"a\u0308", "a\x01"}, Letter{"A\u0308", "a\x01"},
                              Letter{"o\u0308", "o\x01"}, Letter{"O\u0308", "o\x01"}, Letter{"u\u0308", "u\x01"},
                              Letter{"U\u0308", "u\x01"}, Letter{"a\u030a", "a\x02"}, Letter{"A\u030a", "a\x02"}};

/// Letters that have no decomposition in Unicode and so are left by folding.
constexpr std::array kLetters{Letter{"ł", "l"},  Letter{"ø", "o"},  Letter{"đ", "d"},  Letter{"ð", "d"},
                              Letter{"þ", "th"}, Letter{"æ", "ae"}, Letter{"œ", "oe"}, Letter{"ı", "i"},
                              Letter{"ħ", "h"},  Letter{"ŧ", "t"}};

std::string replaced(std::string_view text, std::span<const Letter> letters) {
  std::string result;
  result.reserve(text.size());
  while (!text.empty()) {
    const auto found = std::ranges::find_if(letters, [&](const Letter& each) { return text.starts_with(each.letter); });
    result += found != letters.end() ? found->typed : text.substr(0, 1);
    text.remove_prefix(found != letters.end() ? found->letter.size() : 1);
  }
  return result;
}

bool isMark(char c) {
  return c == kOrE || c == kOrA;
}

/// Folded, with the marks of letters that are typed in two ways.
std::string folded(std::string_view text) {
  std::string own(text);
  std::ranges::replace_if(own, isMark, ' ');
  return replaced(unicode::FoldedText(replaced(own, kTwoWays)).text(), kLetters);
}

/// Folding takes syllables of Hangul apart, each of which then begins with a leading consonant.
bool beginsPart(std::int32_t codePoint) {
  return (codePoint >= 0x1100 && codePoint <= 0x115f) || (codePoint >= 0x3400 && codePoint <= 0x9fff) ||
         (codePoint >= 0x20000 && codePoint <= 0x3ffff) || codePoint == U'々' || codePoint == U'〇';
}

bool isIdeograph(std::int32_t codePoint) {
  return beginsPart(codePoint) && codePoint > 0x115f;
}

/// By the bits of `expanded` each marked letter is spelt without or with the letter that its mark stands for.
std::string spelt(std::string_view marked, unsigned expanded) {
  std::string result;
  for (const char c : marked) {
    if (!isMark(c)) {
      result += c;
      continue;
    }
    if ((expanded & 1U) != 0) {
      result += c == kOrE ? 'e' : 'a';
    }
    expanded >>= 1U;
  }
  return result;
}

Spellings spellings(std::string_view marked) {
  const auto marks = std::ranges::count_if(marked, isMark);
  if (marks > kMostMixed) {
    auto all = std::string(marked);
    std::ranges::replace(all, kOrE, 'e');
    std::ranges::replace(all, kOrA, 'a');
    return {spelt(marked, 0), all};
  }
  Spellings result;
  for (unsigned expanded = 0; expanded < 1U << static_cast<unsigned>(marks); ++expanded) {
    result.push_back(spelt(marked, expanded));
  }
  return result;
}

/// The next word's parts, with their marks; none at the end.
std::vector<std::string> takeWord(std::string_view& rest) {
  std::vector<std::string> parts;
  bool apart = true;
  while (!rest.empty()) {
    const auto before = rest;
    const auto codePoint = unicode::takeCodePoint(rest);
    const auto letter = before.substr(0, before.size() - rest.size());
    if (!isMark(letter.front()) && (codePoint == unicode::kNotText || !unicode::isLetterOrDigit(codePoint))) {
      if (!parts.empty()) {
        break;
      }
      continue;
    }
    if (apart || beginsPart(codePoint)) {
      parts.emplace_back();
    }
    parts.back() += letter;
    apart = isIdeograph(codePoint);
  }
  return parts;
}

/// Called by SQLite, which is C: nothing may be thrown through it.
void searchTextOf(sqlite3_context* context, int, sqlite3_value** values) noexcept {
  try {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    if (text == nullptr) {
      return; // NULL stays NULL
    }
    const auto& mark = *static_cast<const std::string_view*>(sqlite3_user_data(context));
    const auto result = searchText({text, static_cast<std::size_t>(sqlite3_value_bytes(values[0]))}, mark);
    sqlite3_result_text(context, result.data(), static_cast<int>(result.size()), SQLITE_TRANSIENT);
  } catch (const std::bad_alloc&) {
    sqlite3_result_error_nomem(context);
  }
}

constexpr std::string_view kAnywhere;

/// Innocuous, as a view uses it and the schema is not trusted (database.cpp); SQLiteCpp has no word for that.
void add(SQLite::Database& connection, const char* name, const std::string_view& mark) {
  const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  const int status =
      sqlite3_create_function_v2(connection.getHandle(), name, 1, flags, const_cast<std::string_view*>(&mark),
                                 searchTextOf, nullptr, nullptr, nullptr);
  if (status != SQLITE_OK) {
    throw SQLite::Exception(connection.getHandle(), status);
  }
}

} // namespace

std::vector<SearchWord> searchWords(std::string_view text) {
  const std::string whole = folded(text);
  std::vector<SearchWord> words;
  std::string_view rest = whole;
  for (auto parts = takeWord(rest); !parts.empty(); parts = takeWord(rest)) {
    SearchWord word;
    std::ranges::transform(parts, std::back_inserter(word.parts), spellings);
    words.push_back(std::move(word));
  }
  return words;
}

std::string searchText(std::string_view text, std::string_view mark) {
  std::string result;
  std::string others;
  const auto append = [&](std::string& to, const std::string& word) { (to += mark).append(word) += ' '; };
  for (const SearchWord& word : searchWords(text)) {
    for (const Spellings& part : word.parts) {
      append(result, part.front());
      std::for_each(part.begin() + 1, part.end(), [&](const std::string& other) { append(others, other); });
    }
  }
  result += others;
  if (!result.empty()) {
    result.pop_back();
  }
  return result;
}

void addSearchTextFunctions(SQLite::Database& connection) {
  add(connection, "search_text", kAnywhere);
  add(connection, "search_name", kInName);
  add(connection, "search_note", kInNote);
}

} // namespace serendip::history
