#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>

namespace serendip::bench {

struct Closer {
  void operator()(sqlite3* database) const { sqlite3_close(database); }

  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

using FloorDatabase = std::unique_ptr<sqlite3, Closer>;
using FloorStatement = std::unique_ptr<sqlite3_stmt, Closer>;

/// Opened with the settings of host/history/database.cpp, as they cost what they cost. All of these end the program
/// with a message where SQLite refuses.
FloorDatabase openFloor(const std::string& file);

FloorStatement prepare(sqlite3* database, const char* sql);

void execute(sqlite3* database, const char* sql);

/// Ends the program unless `code` is one of success.
void mustSucceed(sqlite3* database, int code);

} // namespace serendip::bench
