#include "history/sqlite_reason.h"

#include <sqlite3.h>

namespace serendip::history {
namespace {

struct Explanation {
  std::string cause;
  std::string step;
};

Explanation explainReadOnly(int extended) {
  if (extended == SQLITE_READONLY_DBMOVED) {
    return {"The history file was moved or deleted while it was in use", "put it back or restart the browser"};
  }
  return {"The history file may only be read", "allow yourself to write to it and to its folder, then try again"};
}

Explanation explain(const SQLite::Exception& failure) {
  const int extended = failure.getExtendedErrorCode();
  switch (failure.getErrorCode() & 0xff) {
  case SQLITE_FULL:
    return {"The disk is full", "free some space, then try again"};
  case SQLITE_READONLY:
    return explainReadOnly(extended);
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    return {"Another program keeps the history locked", "close it, then try again"};
  case SQLITE_CORRUPT:
  case SQLITE_NOTADB:
  case SQLITE_ERROR: // statements are fixed and tested, so what one misses is missing in the file: a table, a column
    return {
        "The history file is damaged (" + std::string(failure.what()) + ")",
        "save what can be read with \"serendip recover FILE\" and put that or a backup in its place with \"serendip "
        "restore FILE\", then try again"};
  case SQLITE_CANTOPEN:
  case SQLITE_PERM:
  case SQLITE_AUTH:
    return {"The history file or its journal cannot be opened",
            "check that its folder exists and is yours, then try again"};
  case SQLITE_IOERR:
    return {"The disk did not do what it was asked (" + std::string(failure.what()) + ")",
            "check the disk, then try again"};
  case SQLITE_NOMEM:
    return {"The memory is exhausted", "close other programs, then try again"};
  default:
    return {"The history gave an unexpected error (" + std::string(failure.what()) + ")",
            "try again, and report it if it comes back"};
  }
}

std::string sentence(const SQLite::Exception& failure, const char* consequence) {
  const auto [cause, step] = explain(failure);
  return cause + consequence + step + ".";
}

} // namespace

std::string readReason(const SQLite::Exception& failure) {
  return sentence(failure, "; ");
}

std::string writeReason(const SQLite::Exception& failure) {
  return sentence(failure, ", so nothing was remembered; ");
}

bool isDamage(const SQLite::Exception& failure) {
  const int code = failure.getErrorCode() & 0xff;
  return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_ERROR;
}

SQLite::Exception damaged(const std::string& what) {
  return {what, SQLITE_CORRUPT};
}

} // namespace serendip::history
