#include "faults.h"

#include <csignal>

namespace serendip::faults {
namespace {

// The calls that are stood in for have no other way to know.
constinit Kind failing = Kind::open;
constinit std::size_t failingAt = 0; // 0: nothing fails
constinit std::size_t callsSoFar = 0;
constinit int failingWith = 0;
constinit bool failingOnwards = false;
constinit bool failingKills = false;
constinit bool failed = false;
constinit bool callsWatched = false;

} // namespace

void failAt(Kind kind, std::size_t nth, int error, bool onwards) {
  failing = kind;
  failingAt = nth;
  failingWith = error;
  failingOnwards = onwards;
  failingKills = false;
  failed = false;
  callsSoFar = 0;
}

void killAt(Kind kind, std::size_t nth) {
  failAt(kind, nth, 0, false);
  failingKills = true;
}

void failNothing() {
  failingAt = 0;
}

bool hasFailed() {
  return failed;
}

std::size_t callsMade() {
  return callsSoFar;
}

Watch::Watch() {
  callsWatched = true;
}

Watch::~Watch() {
  callsWatched = false;
}

int errorOf(Kind kind) {
  if (!callsWatched || failingAt == 0 || kind != failing) {
    return 0;
  }
  ++callsSoFar;
  if (callsSoFar != failingAt && !(failingOnwards && callsSoFar > failingAt)) {
    return 0;
  }
  if (failingKills) {
    raise(SIGKILL);
  }
  failed = true;
  return failingWith;
}

} // namespace serendip::faults
