#pragma once

#include <SQLiteCpp/Database.h>

namespace serendip::history {

/// A transaction that is rolled back unless it is committed. SQLiteCpp's own throws from its destructor, and so ends
/// the program, where there is no memory left for the words of an exception.
class OpenTransaction {
public:
  enum class Begins {
    reading, ///< on the state that the first question finds
    writing, ///< with the lock to write, waited for
  };

  /// Throws SQLite::Exception, as does `commit`.
  OpenTransaction(SQLite::Database&, Begins);

  /// Without memory even rolling back may fail; then closing the connection does it.
  ~OpenTransaction();
  OpenTransaction(const OpenTransaction&) = delete;
  OpenTransaction& operator=(const OpenTransaction&) = delete;

  void commit();

private:
  SQLite::Database& connection_;
};

} // namespace serendip::history
