#include "history/records.h"

#include "history/cursor.h"
#include "history/query.h"
#include "history/record_rows.h"
#include "history/sqlite_reason.h"
#include "history/transaction.h"

#include <stdexcept>
#include <tuple>

namespace serendip::history {
namespace {

/// Which part of which sender comes next, and how much of it was given. The sender is 0 for what concerns none.
struct RecordPlace {
  std::size_t part = 0;
  SenderId sender{0};
  std::int64_t given = 0;
};

RecordPlace recordPlaceOf(const std::string& cursor) {
  const auto numbers = cursorNumbers(cursor, 3);
  const RecordPlace place{static_cast<std::size_t>(numbers[0]), SenderId{numbers[1]}, numbers[2]};
  if (place.part >= recordParts().size() || recordParts()[place.part].ofSender != (numbers[1] != 0)) {
    throw std::invalid_argument("not a cursor");
  }
  return place;
}

std::string cursorOf(const RecordPlace& place) {
  return cursorText({static_cast<std::int64_t>(place.part), static_cast<std::int64_t>(place.sender), place.given});
}

std::size_t firstOfSender() {
  std::size_t part = 0;
  while (!recordParts()[part].ofSender) {
    ++part;
  }
  return part;
}

/// Where the next sender begins, the order being that of everybody's least alias.
std::optional<RecordPlace> nextSender(Database& database, SenderId sender) {
  const auto after = leastAlias(database, sender);
  if (after.kind.empty() && sender != SenderId{0}) {
    throw std::invalid_argument("not a cursor any more"); // the sender was forgotten between two pages
  }
  Query row(database,
            "SELECT sender FROM alias WHERE (kind, text) > (?1, ?2) AND NOT EXISTS ("
            "SELECT 1 FROM alias AS other WHERE other.sender = alias.sender "
            "AND (other.kind, other.text) < (alias.kind, alias.text)) ORDER BY kind, text LIMIT 1",
            after.kind, after.text);
  if (!row.step()) {
    return std::nullopt;
  }
  const RecordPlace next{firstOfSender(), row.sender(0)};
  const auto least = leastAlias(database, next.sender);
  if (std::tie(least.kind, least.text) <= std::tie(after.kind, after.text)) {
    throw damaged("an index of names out of order"); // or the walk would not come to its end
  }
  return next;
}

std::optional<RecordPlace> following(Database& database, const RecordPlace& place) {
  const auto part = place.part + 1;
  const bool sameOwner = part < recordParts().size() && (place.sender != SenderId{0} || part < firstOfSender());
  return sameOwner ? std::optional(RecordPlace{part, place.sender}) : nextSender(database, place.sender);
}

} // namespace

Records recordsAfter(Database& database, const std::optional<std::string>& cursor, std::size_t most) {
  std::optional<RecordPlace> place = cursor ? recordPlaceOf(*cursor) : RecordPlace{};
  return read(database, [&] {
    Records result;
    while (place && result.records.size() < most) {
      const auto wanted = most - result.records.size();
      const auto before = result.records.size();
      recordParts()[place->part].load(database, place->sender, place->given, wanted, result.records);
      const auto given = result.records.size() - before;
      if (given < wanted) {
        place = following(database, *place);
      } else {
        place->given += static_cast<std::int64_t>(given);
      }
    }
    if (place) {
      result.next = cursorOf(*place);
    }
    return result;
  });
}

} // namespace serendip::history
