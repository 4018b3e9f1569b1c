#include "history/open_transaction.h"

#include <sqlite3.h>

namespace serendip::history {
namespace {

/// Reset whatever happens, or the next use would be refused.
void runOnce(SQLite::Statement& statement) {
  try {
    statement.exec();
  } catch (...) {
    statement.tryReset();
    throw;
  }
  statement.tryReset();
}

} // namespace

OpenTransaction::OpenTransaction(SQLite::Database& connection, SQLite::Statement& begin, SQLite::Statement& commit)
    : connection_(connection), commit_(commit) {
  runOnce(begin);
}

OpenTransaction::~OpenTransaction() {
  if (sqlite3_get_autocommit(connection_.getHandle()) == 0) { // it was neither committed nor given up by SQLite itself
    sqlite3_exec(connection_.getHandle(), "ROLLBACK", nullptr, nullptr, nullptr);
  }
}

void OpenTransaction::commit() {
  runOnce(commit_);
}

} // namespace serendip::history
