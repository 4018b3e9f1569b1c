#pragma once

#include "history/senders.h"

#include <cstdint>
#include <unordered_map>

namespace serendip::ledger {

/// Which companies, or fields, have been reached, each by a number. To be told in the order of time.
class Reached {
public:
  /// Somebody there was accepted. True if nobody was known there before. The accepted person's own connection does not
  /// count as one: the archive dates it by the day, which begins before the acceptance.
  bool byAcceptance(std::uint32_t place, history::SenderId);

  void byConnection(std::uint32_t place, history::SenderId);

private:
  struct Holder {
    history::SenderId first;
    bool others;   ///< somebody else is known there too
    bool accepted; ///< it has been counted
  };

  std::unordered_map<std::uint32_t, Holder> places_;
};

} // namespace serendip::ledger
