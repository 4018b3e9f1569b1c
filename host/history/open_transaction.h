#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace serendip::history {

/// How a transaction begins: `kReading` on the state that the first question finds, `kWriting` with the lock to write,
/// waited for.
inline constexpr char kReading[] = "BEGIN";
inline constexpr char kWriting[] = "BEGIN IMMEDIATE";
inline constexpr char kCommit[] = "COMMIT";

/// A transaction that is rolled back unless it is committed. SQLiteCpp's own throws from its destructor, and so ends
/// the program, where there is no memory left for the words of an exception. It is given its statements, since
/// preparing them takes as long as a question does; they must outlive it.
class OpenTransaction {
public:
  /// Throws SQLite::Exception, as does `commit`.
  OpenTransaction(SQLite::Database&, SQLite::Statement& begin, SQLite::Statement& commit);

  /// Without memory even rolling back may fail; then closing the connection does it.
  ~OpenTransaction();
  OpenTransaction(const OpenTransaction&) = delete;
  OpenTransaction& operator=(const OpenTransaction&) = delete;

  void commit();

private:
  SQLite::Database& connection_;
  SQLite::Statement& commit_;
};

} // namespace serendip::history
