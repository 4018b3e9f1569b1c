// The floor of a host that remembers: a message is a slug in quotes, the answer what one look-up by an index tells of
// it.
//
//   look-up-host FILE         serves
//   look-up-host FILE ROWS    makes the table
#include "floor_database.h"
#include "framed_pipe.h"

#include <string_view>

using namespace serendip::bench;

namespace {

void fillTable(const std::string& file, int rows) {
  const auto database = openFloor(file);
  execute(database.get(),
          "CREATE TABLE sender (id INTEGER PRIMARY KEY, slug TEXT NOT NULL UNIQUE, name TEXT, headline TEXT);"
          "BEGIN IMMEDIATE");
  const auto insert =
      prepare(database.get(), "INSERT INTO sender (slug, name, headline) "
                              "VALUES ('sender-' || ?1, 'Invented Person ' || ?1, 'Founder at Company ' || ?1)");
  for (int i = 0; i < rows; ++i) {
    mustSucceed(database.get(), sqlite3_bind_int(insert.get(), 1, i));
    mustSucceed(database.get(), sqlite3_step(insert.get()));
    sqlite3_reset(insert.get());
  }
  execute(database.get(), "COMMIT");
}

std::string column(sqlite3_stmt* row, int index) {
  const auto* text = static_cast<const char*>(sqlite3_column_blob(row, index));
  return {text, static_cast<std::size_t>(sqlite3_column_bytes(row, index))};
}

std::string found(sqlite3* database, sqlite3_stmt* look, std::string_view message) {
  const auto slug = message.substr(1, message.size() - 2); // between the quotes
  mustSucceed(database, sqlite3_bind_text(look, 1, slug.data(), static_cast<int>(slug.size()), SQLITE_STATIC));
  std::string answer = "null";
  if (sqlite3_step(look) == SQLITE_ROW) {
    answer = "{\"name\":\"" + column(look, 0) + "\",\"headline\":\"" + column(look, 1) + "\"}";
  }
  sqlite3_reset(look);
  return answer;
}

void serve(const std::string& file) {
  const auto database = openFloor(file);
  const auto look = prepare(database.get(), "SELECT name, headline FROM sender WHERE slug = ?1");
  while (const auto message = readMessage()) {
    writeMessage(found(database.get(), look.get(), *message));
  }
}

} // namespace

int main(int count, char** values) {
  if (count == 3) {
    fillTable(values[1], std::stoi(values[2]));
  } else if (count == 2) {
    serve(values[1]);
  } else {
    return 2;
  }
}
