#pragma once

#include <sys/wait.h>
#include <unistd.h>

extern "C" void __gcov_dump()
    __attribute__((weak)); // there in a build that counts coverage, where _exit() would lose it

namespace serendip {

/// Ends a forked child at once, without what ending normally would do in its parent's name.
[[noreturn]] inline void leave(int status) {
  if (__gcov_dump != nullptr) {
    __gcov_dump();
  }
  _exit(status);
}

/// What `body` returns in a process of its own, which may so give up rights, limits and descriptors; 256 and the signal
/// where one ended it.
template <typename Body> int inForkedChild(Body body) {
  const pid_t child = fork();
  if (child == 0) {
    leave(body());
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 256 + WTERMSIG(status);
}

} // namespace serendip
