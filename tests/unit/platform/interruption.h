#pragma once

#include <csignal>

#include <sys/time.h>

namespace serendip {

/// While it lives, a signal comes every two milliseconds that interrupts whatever waits.
class Interruption {
public:
  Interruption() {
    struct sigaction handler {};

    handler.sa_handler = [](int) {};
    sigaction(SIGALRM, &handler, &former_); // without SA_RESTART
    every(2000);
  }

  ~Interruption() {
    every(0);
    sigaction(SIGALRM, &former_, nullptr);
  }

  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

private:
  static void every(int microseconds) {
    const itimerval timer{{0, microseconds}, {0, microseconds}};
    setitimer(ITIMER_REAL, &timer, nullptr);
  }

  struct sigaction former_ {};
};

} // namespace serendip
