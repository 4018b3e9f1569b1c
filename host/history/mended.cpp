#include "history/mended.h"

#include "history/query.h"
#include "history/transaction.h"

namespace serendip::history {

std::vector<Mended> mendedSoFar(Database& database) {
  return read(database, [&] {
    std::vector<Mended> all;
    Query rows(database, "SELECT what, count FROM mended ORDER BY what");
    while (rows.step()) {
      all.push_back({rows.text(0), rows.count(1)});
    }
    return all;
  });
}

std::vector<Mended> takeMended(Database& database) {
  auto all = mendedSoFar(database);
  if (!all.empty()) {
    write(database, [&] { return Query(database, "DELETE FROM mended").run(); });
  }
  return all;
}

} // namespace serendip::history
