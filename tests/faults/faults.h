// One call to the system or for memory is made to fail, or to be the last: the nth that the code under test makes while
// it is watched. What the test itself does is left alone. One thread.
#pragma once

#include <cstddef>

namespace serendip::faults {

/// What may fail. `remove` is unlink and rename; memory is every allocation, of SQLite and the C libraries too.
enum class Kind { open, write, sync, truncate, remove, memory };

/// From now on the `nth` call of this kind (from 1) fails with `error` while watched and, if `onwards`, all after it.
void failAt(Kind, std::size_t nth, int error, bool onwards);

/// From now on this process is killed (SIGKILL) in place of the `nth` call of this kind (from 1) while watched.
void killAt(Kind, std::size_t nth);

/// Nothing fails any more.
void failNothing();

/// Whether a call has failed since failAt.
bool hasFailed();

/// How many calls of the kind that was last named were made while watched.
std::size_t callsMade();

/// Calls count, and may fail, as long as one of these lives.
class Watch {
public:
  Watch();
  ~Watch();
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;
};

/// For those who stand in for a call: the error to fail with, or 0.
int errorOf(Kind);

} // namespace serendip::faults
