#pragma once

#include <SQLiteCpp/Database.h>

namespace serendip::history {

/// While one is there, work on the history fails soon after the user has asked to end (platform::interrupted), and
/// nothing of a write that is not finished is kept. What fails does so as any statement does.
class Interruptible {
public:
  explicit Interruptible(SQLite::Database&);
  ~Interruptible();
  Interruptible(const Interruptible&) = delete;
  Interruptible& operator=(const Interruptible&) = delete;

private:
  sqlite3* connection_;
};

} // namespace serendip::history
