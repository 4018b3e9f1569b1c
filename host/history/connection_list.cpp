#include "history/connection_list.h"

#include "history/query.h"

namespace serendip::history {

void eachConnection(Database& database, const std::function<void(const Connection&)>& visit) {
  Query rows(database, "SELECT connection.sender, connection.name, connected_at, kind, text "
                       "FROM connection JOIN alias ON alias.sender = connection.sender "
                       "ORDER BY connection.sender, kind, text");
  std::optional<std::int64_t> sender;
  Connection connection;
  while (rows.step()) {
    if (sender != rows.integer(0)) {
      if (sender) {
        visit(connection);
      }
      sender = rows.integer(0);
      connection = {.keys = {}, .name = rows.text(1), .connectedAt = rows.instant(2)};
    }
    auto text = rows.text(4);
    connection.keys.push_back(rows.text(3) == "slug" ? SenderKey{std::move(text), std::nullopt}
                                                     : SenderKey{std::nullopt, std::move(text)});
  }
  if (sender) {
    visit(connection);
  }
}

} // namespace serendip::history
