// Windows calls the handler on a thread of its own, and ends the program when it returns FALSE.
#include "platform/interruption.h"

#include <atomic>

#include <windows.h>

namespace serendip::platform {
namespace {

constexpr int kStatus = 130;

std::atomic<bool> asked = false; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

BOOL WINAPI note(DWORD) {
  return asked.exchange(true) ? FALSE : TRUE;
}

} // namespace

Interruption::Interruption() {
  asked = false;
  SetConsoleCtrlHandler(note, TRUE);
}

Interruption::~Interruption() {
  SetConsoleCtrlHandler(note, FALSE);
  asked = false;
}

bool interrupted() {
  return asked;
}

int statusWhenInterrupted() {
  return kStatus;
}

} // namespace serendip::platform
