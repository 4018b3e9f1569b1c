#include "platform/interruption.h"

#include <array>
#include <csignal>

namespace serendip::platform {
namespace {

constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};
constexpr int kShellsOwn = 128; ///< a shell adds the signal to it

/// The one thing that a handler may write to; 0 where none has come.
volatile std::sig_atomic_t lastSignal = 0; // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void note(int number) {
  lastSignal = number;
}

} // namespace

/// What whoever started us has ignored stays so, as "nohup" wants it.
Interruption::Interruption() {
  lastSignal = 0;
  for (const int each : kSignals) {
    struct sigaction before {};

    struct sigaction noting {};

    noting.sa_handler = note;
    noting.sa_flags = static_cast<int>(SA_RESETHAND);
    if (sigaction(each, nullptr, &before) == 0 && before.sa_handler != SIG_IGN) {
      sigaction(each, &noting, nullptr);
    }
  }
}

Interruption::~Interruption() {
  for (const int each : kSignals) {
    struct sigaction now {};

    if (sigaction(each, nullptr, &now) == 0 && now.sa_handler == note) {
      std::signal(each, SIG_DFL);
    }
  }
  lastSignal = 0;
}

bool interrupted() {
  return lastSignal != 0;
}

int statusWhenInterrupted() {
  return kShellsOwn + lastSignal;
}

} // namespace serendip::platform
