#include "killed_child.h"

#include <sqlite3.h>

#include <cerrno>
#include <csignal>
#include <stdexcept>

#include <sys/wait.h>
#include <unistd.h>

namespace serendip::faults {
namespace {

constexpr int kThrew = 3; // exit status

constinit std::size_t statementsLeft = 0; // of the child; a trace of SQLite's knows no other way

int onStatement(unsigned, void*, void*, void*) {
  if (--statementsLeft == 0) {
    raise(SIGKILL);
  }
  return 0;
}

int traceNew(sqlite3* connection, char**, const void*) {
  return sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, onStatement, nullptr);
}

bool killedIn(const std::function<void()>& work) {
  const pid_t child = fork();
  if (child < 0) {
    throw std::runtime_error("no process can be started");
  }
  if (child == 0) {
    try {
      work();
      _exit(0);
    } catch (...) {
      _exit(kThrew);
    }
  }
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL) {
    return true;
  }
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    throw std::runtime_error("the child did not come to its end, though nobody killed it");
  }
  return false;
}

} // namespace

bool killedBeforeStatement(std::size_t nth, const std::function<void()>& work) {
  return killedIn([&] {
    statementsLeft = nth;
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(traceNew)); // for connections that are opened from now on
    work();
  });
}

bool killedAtCall(Kind kind, std::size_t nth, const std::function<void()>& work) {
  return killedIn([&] {
    killAt(kind, nth);
    const Watch watch;
    work();
  });
}

} // namespace serendip::faults
