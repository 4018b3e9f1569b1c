#include "history/scan.h"

#include "history/sqlite_reason.h"

namespace serendip::history {

Scan::Scan(Database& database, std::string_view sql) : connection_(database.connection().getHandle()) {
  sqlite3_stmt* prepared = nullptr;
  const int status = sqlite3_prepare_v2(connection_, sql.data(), static_cast<int>(sql.size()), &prepared, nullptr);
  statement_.reset(prepared);
  if (status != SQLITE_OK) {
    throw SQLite::Exception(connection_, status);
  }
}

bool Scan::step() {
  const int status = sqlite3_step(statement_.get());
  if (status != SQLITE_ROW && status != SQLITE_DONE) {
    throw SQLite::Exception(connection_, status);
  }
  return status == SQLITE_ROW;
}

Instant Scan::instant(int column) const {
  if (const auto value = Instant::from(integer(column))) {
    return *value;
  }
  throw damaged("a time out of range");
}

std::string_view Scan::text(int column) const {
  const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  return bytes == nullptr
             ? std::string_view()
             : std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column)));
}

std::optional<std::string_view> Scan::optionalText(int column) const {
  const auto value = text(column);
  return value.data() == nullptr ? std::nullopt : std::optional(value);
}

} // namespace serendip::history
