#include "cli/interrupted.h"

#include "cli/exit_status.h"
#include "platform/interruption.h"

#include <iostream>

namespace serendip::cli {

void endIfInterrupted() {
  if (platform::interrupted()) {
    throw Interrupted();
  }
}

int statusAfter(const std::exception& failure, const std::string& left) {
  if (platform::interrupted()) {
    std::cerr << "serendip: Interrupted. " << left << '\n';
    return platform::statusWhenInterrupted();
  }
  std::cerr << "serendip: " << failure.what() << '\n';
  return kFailed;
}

} // namespace serendip::cli
