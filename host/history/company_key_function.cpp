#include "history/company_key_function.h"

#include "history/company_key.h"

#include <sqlite3.h>

#include <new>
#include <string>

namespace serendip::history {
namespace {

/// Called by SQLite, which is C: nothing may be thrown through it.
void companyKeyOf(sqlite3_context* context, int, sqlite3_value** values) noexcept {
  try {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(values[0]));
    const auto key = text == nullptr ? std::string() : companyKeyOfHeadline({text, size});
    if (!key.empty()) {
      sqlite3_result_text(context, key.data(), static_cast<int>(key.size()), SQLITE_TRANSIENT);
    }
  } catch (const std::bad_alloc&) {
    sqlite3_result_error_nomem(context);
  }
}

} // namespace

void addCompanyKeyFunction(SQLite::Database& connection) {
  connection.createFunction("company_key", 1, true, nullptr, companyKeyOf);
}

} // namespace serendip::history
