#include "history/interruptible.h"

#include "platform/interruption.h"

#include <sqlite3.h>

namespace serendip::history {
namespace {

/// Steps of SQLite's machine, of which an import's small statements take some dozens each.
constexpr int kSteps = 500;

int isAsked(void*) noexcept {
  return platform::interrupted() ? 1 : 0;
}

} // namespace

/// The commit is the last moment at which nothing has been kept.
Interruptible::Interruptible(SQLite::Database& connection) : connection_(connection.getHandle()) {
  sqlite3_progress_handler(connection_, kSteps, isAsked, nullptr);
  sqlite3_commit_hook(connection_, isAsked, nullptr);
}

Interruptible::~Interruptible() {
  sqlite3_progress_handler(connection_, 0, nullptr, nullptr);
  sqlite3_commit_hook(connection_, nullptr, nullptr);
}

} // namespace serendip::history
