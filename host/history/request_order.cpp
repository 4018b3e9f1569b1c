#include "history/request_order.h"

#include "history/cursor.h"
#include "history/query.h"

#include <stdexcept>

namespace serendip::history {

std::vector<OrderedRequest> requestsInOrder(Database& database) {
  Query rows(database, "SELECT id, first_seen_at FROM request ORDER BY first_seen_at, uuid");
  std::vector<OrderedRequest> order;
  while (rows.step()) {
    order.push_back({rows.integer(0), rows.instant(1)});
  }
  return order;
}

std::string placeText(Database& database, std::optional<std::int64_t> row) {
  Query place(database, "SELECT first_seen_at, uuid FROM request WHERE id = ?1", row);
  if (!place.step()) {
    return cursorText({0}) + ".00000000-0000-0000-0000-000000000000";
  }
  return cursorText({place.integer(0)}) + "." + place.text(1);
}

std::size_t countUpTo(Database& database, const std::string& place) {
  const auto dot = place.find('.');
  const auto uuid = dot == std::string::npos ? std::nullopt : Uuid::parse(place.substr(dot + 1));
  if (!uuid) {
    throw std::invalid_argument("not a cursor");
  }
  Query row(database, "SELECT count(*) FROM request WHERE (first_seen_at, uuid) <= (?1, ?2)",
            cursorNumbers(place.substr(0, dot), 1).front(), *uuid);
  row.step();
  return static_cast<std::size_t>(row.integer(0));
}

bool isKept(Database& database, std::int64_t row) {
  return Query(database, "SELECT 1 FROM request WHERE id = ?1", row).step();
}

} // namespace serendip::history
