#pragma once

#include "history/database.h"
#include "history/failure.h"
#include "history/open_transaction.h"
#include "history/sqlite_reason.h"

namespace serendip::history {

/// Runs `body` as one write that is on disk when this returns, and rolls it back if anything throws. IMMEDIATE, because
/// a transaction that begins by reading cannot wait for its turn to write: SQLite would refuse it at once.
template <class Body> auto write(Database& database, Body body) {
  try {
    OpenTransaction transaction(database.connection(), database.prepared(kWriting), database.prepared(kCommit));
    database.refuseChangedSchema();
    auto result = body();
    database.finishLessons();
    transaction.commit();
    return result;
  } catch (const SQLite::Exception& failure) {
    throw WriteFailed(writeReason(failure));
  }
}

/// Runs `body` on one state of the history, whatever other processes write meanwhile. Within another read it is of that
/// one's state: taking and leaving the file's lock costs as much as several questions.
template <class Body> auto read(Database& database, Body body) {
  try {
    if (database.inTransaction()) {
      return body();
    }
    OpenTransaction transaction(database.connection(), database.prepared(kReading), database.prepared(kCommit));
    auto result = body();
    transaction.commit();
    return result;
  } catch (const SQLite::Exception& failure) {
    throw Unavailable(database.file(), readReason(failure));
  }
}

} // namespace serendip::history
