#include "history/query.h"

#include "history/sqlite_reason.h"
#include "unicode/is_utf8.h"

namespace serendip::history {

/// What is not UTF-8 would end a reply half way: nlohmann/json refuses it.
std::string Query::text(int column) const {
  auto text = statement_.getColumn(column).getString();
  if (!unicode::isUtf8(text)) {
    throw damaged("a text that is not UTF-8");
  }
  return text;
}

Instant Query::instant(int column) const {
  if (const auto value = Instant::from(integer(column))) {
    return *value;
  }
  throw damaged("a time out of range");
}

Uuid Query::uuid(int column) const {
  if (auto value = Uuid::parse(text(column))) {
    return *value;
  }
  throw damaged("an event without a valid UUID");
}

template <class Enumeration> Enumeration Query::word(int column) const {
  if (const auto value = parse<Enumeration>(text(column))) {
    return *value;
  }
  throw damaged("an unknown word");
}

template Action Query::word(int) const;
template Stage Query::word(int) const;
template Origin Query::word(int) const;
template Outcome Query::word(int) const;
template PhilosophyName Query::word(int) const;

std::optional<std::string> Query::optionalText(int column) const {
  return null(column) ? std::nullopt : std::optional(text(column));
}

std::optional<int> Query::optionalCount(int column) const {
  return null(column) ? std::nullopt : std::optional(count(column));
}

std::optional<bool> Query::optionalFlag(int column) const {
  return null(column) ? std::nullopt : std::optional(integer(column) != 0);
}

std::optional<Uuid> Query::optionalUuid(int column) const {
  return null(column) ? std::nullopt : std::optional(uuid(column));
}

} // namespace serendip::history
