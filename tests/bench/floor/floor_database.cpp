#include "floor_database.h"

#include <cstdio>
#include <cstdlib>

namespace serendip::bench {

void mustSucceed(sqlite3* database, int code) {
  if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE) {
    std::fprintf(stderr, "SQLite: %s\n", sqlite3_errmsg(database));
    std::exit(1);
  }
}

void execute(sqlite3* database, const char* sql) {
  mustSucceed(database, sqlite3_exec(database, sql, nullptr, nullptr, nullptr));
}

FloorStatement prepare(sqlite3* database, const char* sql) {
  sqlite3_stmt* statement = nullptr;
  mustSucceed(database, sqlite3_prepare_v2(database, sql, -1, &statement, nullptr));
  return FloorStatement(statement);
}

FloorDatabase openFloor(const std::string& file) {
  sqlite3* opened = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  const int code = sqlite3_open_v2(file.c_str(), &opened, flags, nullptr);
  FloorDatabase database(opened);
  mustSucceed(opened, code);
  sqlite3_busy_timeout(opened, 10'000);
  execute(opened, "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;"
                  "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;"
                  "PRAGMA cache_size = -8000; PRAGMA journal_mode = TRUNCATE; PRAGMA foreign_keys = ON");
  return database;
}

} // namespace serendip::bench
