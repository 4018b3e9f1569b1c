#include "history/note_bands_function.h"

#include "history/note_sketch.h"

#include <sqlite3.h>

#include <new>
#include <string>

namespace serendip::history {
namespace {

std::string asJson(const std::vector<std::int64_t>& bands) {
  std::string json = "[";
  for (const auto band : bands) {
    json.append(json.size() > 1 ? "," : "").append(std::to_string(band));
  }
  return json + "]";
}

/// Called by SQLite, which is C: nothing may be thrown through it.
void noteBandsOf(sqlite3_context* context, int, sqlite3_value** values) noexcept {
  try {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(values[0]));
    const auto json = asJson(text == nullptr ? std::vector<std::int64_t>{} : noteBands(notePieces({text, size})));
    sqlite3_result_text(context, json.data(), static_cast<int>(json.size()), SQLITE_TRANSIENT);
  } catch (const std::bad_alloc&) {
    sqlite3_result_error_nomem(context);
  }
}

} // namespace

void addNoteBandsFunction(SQLite::Database& connection) {
  connection.createFunction("note_bands", 1, true, nullptr, noteBandsOf);
}

} // namespace serendip::history
