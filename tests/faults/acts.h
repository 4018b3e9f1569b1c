// What is done while calls fail: every write of the protocol, an import, and what comes before any of them.
#pragma once

#include "host.h"

#include <string>
#include <vector>

namespace serendip::faults {

struct Act {
  std::string name;
  std::vector<Message> messages;
  bool onNothing = false; ///< there is no history yet
};

/// Somebody who was not known, and the decision about him; another for each number.
Message decided(std::size_t number);

/// One decision short of a snapshot, so that the next one stores it too.
std::vector<Message> past();

/// Each can be done on `past()`.
std::vector<Act> acts();

Act suggestion();
Act decision();
Act import();

} // namespace serendip::faults
