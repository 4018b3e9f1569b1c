// The floor of a durable write: each message becomes a row, and the answer leaves when the row is on disk.
//
//   commit-host FILE
#include "floor_database.h"
#include "framed_pipe.h"

using namespace serendip::bench;

int main(int count, char** values) {
  if (count != 2) {
    return 2;
  }
  const auto database = openFloor(values[1]);
  execute(database.get(), "CREATE TABLE IF NOT EXISTS event (id INTEGER PRIMARY KEY, text TEXT NOT NULL)");
  const auto insert = prepare(database.get(), "INSERT INTO event (text) VALUES (?1)");
  while (const auto message = readMessage()) {
    execute(database.get(), "BEGIN IMMEDIATE");
    mustSucceed(database.get(),
                sqlite3_bind_text(insert.get(), 1, message->data(), static_cast<int>(message->size()), SQLITE_STATIC));
    mustSucceed(database.get(), sqlite3_step(insert.get()));
    sqlite3_reset(insert.get());
    execute(database.get(), "COMMIT");
    writeMessage("{\"row\":" + std::to_string(sqlite3_last_insert_rowid(database.get())) + "}");
  }
}
