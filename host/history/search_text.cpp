#include "history/search_text.h"

#include "unicode/folded_text.h"

#include <sqlite3.h>

#include <array>
#include <new>

namespace serendip::history {
namespace {

struct Letter {
  std::string_view letter;
  std::string_view typed;
};

/// Letters that have no decomposition in Unicode and so are left by folding. All are two bytes of UTF-8.
constexpr std::array kLetters{Letter{"ł", "l"},  Letter{"ø", "o"},  Letter{"đ", "d"},  Letter{"ð", "d"},
                              Letter{"þ", "th"}, Letter{"æ", "ae"}, Letter{"œ", "oe"}, Letter{"ı", "i"},
                              Letter{"ħ", "h"},  Letter{"ŧ", "t"}};

std::string_view typed(std::string_view twoBytes) {
  for (const Letter& each : kLetters) {
    if (each.letter == twoBytes) {
      return each.typed;
    }
  }
  return {};
}

/// Called by SQLite, which is C: nothing may be thrown through it.
void searchTextOf(sqlite3_context* context, int, sqlite3_value** values) noexcept {
  try {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    if (text == nullptr) {
      return; // NULL stays NULL
    }
    const auto folded = searchText({text, static_cast<std::size_t>(sqlite3_value_bytes(values[0]))});
    sqlite3_result_text(context, folded.data(), static_cast<int>(folded.size()), SQLITE_TRANSIENT);
  } catch (const std::bad_alloc&) {
    sqlite3_result_error_nomem(context);
  }
}

} // namespace

std::string searchText(std::string_view text) {
  const unicode::FoldedText folded(text);
  std::string result;
  for (auto rest = folded.text(); !rest.empty();) {
    const auto found = typed(rest.substr(0, 2));
    result += found.empty() ? rest.substr(0, 1) : found;
    rest.remove_prefix(found.empty() ? 1 : 2);
  }
  return result;
}

/// Innocuous, as a view uses it and the schema is not trusted (database.cpp); SQLiteCpp has no word for that.
void addSearchTextFunction(SQLite::Database& connection) {
  const int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  const int status = sqlite3_create_function_v2(connection.getHandle(), "search_text", 1, flags, nullptr, searchTextOf,
                                                nullptr, nullptr, nullptr);
  if (status != SQLITE_OK) {
    throw SQLite::Exception(connection.getHandle(), status);
  }
}

} // namespace serendip::history
