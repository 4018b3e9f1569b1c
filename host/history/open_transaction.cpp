#include "history/open_transaction.h"

#include <sqlite3.h>

namespace serendip::history {

OpenTransaction::OpenTransaction(SQLite::Database& connection, Begins how) : connection_(connection) {
  connection_.exec(how == Begins::writing ? "BEGIN IMMEDIATE" : "BEGIN");
}

OpenTransaction::~OpenTransaction() {
  if (sqlite3_get_autocommit(connection_.getHandle()) == 0) { // it was neither committed nor given up by SQLite itself
    sqlite3_exec(connection_.getHandle(), "ROLLBACK", nullptr, nullptr, nullptr);
  }
}

void OpenTransaction::commit() {
  connection_.exec("COMMIT");
}

} // namespace serendip::history
