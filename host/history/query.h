#pragma once

#include "domain/decision.h"
#include "domain/instant.h"
#include "domain/uuid.h"
#include "history/database.h"
#include "history/senders.h"

#include <concepts>
#include <optional>
#include <string>
#include <string_view>

namespace serendip::history {

/// Bytes to be kept as they are and not as text.
struct Bytes {
  std::string_view bytes;
};

/// One use of a prepared statement: bound at the start, reset at the end whatever happens in between. Parameters are
/// numbered from 1 in the order given, columns from 0. Not for two uses of the same SQL at once.
class Query {
public:
  template <class... Values>
  Query(Database& database, std::string_view sql, const Values&... values) : statement_(database.prepared(sql)) {
    int index = 0;
    (bind(++index, values), ...);
  }

  /// Bindings are cleared too: a note must not stay in memory longer than its use.
  ~Query() {
    statement_.tryReset();
    statement_.clearBindings();
  }

  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  /// True as long as there is a row.
  bool step() { return statement_.executeStep(); }

  /// For a statement without rows: the number of rows it changed.
  int run() { return statement_.exec(); }

  bool null(int column) const { return statement_.getColumn(column).isNull(); }

  std::int64_t integer(int column) const { return statement_.getColumn(column).getInt64(); }

  int count(int column) const { return statement_.getColumn(column).getInt(); }

  double real(int column) const { return statement_.getColumn(column).getDouble(); }

  std::string bytes(int column) const { return statement_.getColumn(column).getString(); }

  SenderId sender(int column) const { return SenderId{integer(column)}; }

  // These throw SQLite::Exception (damaged) for a value that cannot have been written by this program.
  std::string text(int column) const;
  Instant instant(int column) const;
  Uuid uuid(int column) const;
  template <class Enumeration> Enumeration word(int column) const;

  std::optional<std::string> optionalText(int column) const;
  std::optional<int> optionalCount(int column) const;
  std::optional<bool> optionalFlag(int column) const;
  std::optional<Uuid> optionalUuid(int column) const;

private:
  void bind(int index, std::integral auto value) { statement_.bind(index, static_cast<std::int64_t>(value)); }

  void bind(int index, double value) { statement_.bind(index, value); }

  void bind(int index, const std::string& value) { statement_.bind(index, value); }

  void bind(int index, std::string_view value) { statement_.bind(index, std::string(value)); }

  void bind(int index, Bytes value) {
    statement_.bind(index, static_cast<const void*>(value.bytes.data()), static_cast<int>(value.bytes.size()));
  }

  void bind(int index, const Uuid& value) { statement_.bind(index, value.text()); }

  void bind(int index, Instant value) { statement_.bind(index, value.milliseconds); }

  void bind(int index, SenderId value) { statement_.bind(index, static_cast<std::int64_t>(value)); }

  template <class Value> void bind(int index, const std::optional<Value>& value) {
    value ? bind(index, *value) : statement_.bind(index);
  }

  SQLite::Statement& statement_;
};

} // namespace serendip::history
