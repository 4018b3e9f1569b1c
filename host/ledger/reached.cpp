#include "ledger/reached.h"

namespace serendip::ledger {

bool Reached::byAcceptance(std::uint32_t place, history::SenderId sender) {
  auto& holder = places_.try_emplace(place, Holder{sender, false, false}).first->second;
  const bool unknown = !holder.others && !holder.accepted && holder.first == sender;
  holder.accepted = true;
  return unknown;
}

void Reached::byConnection(std::uint32_t place, history::SenderId sender) {
  const auto [held, added] = places_.try_emplace(place, Holder{sender, false, false});
  held->second.others = held->second.others || held->second.first != sender;
}

} // namespace serendip::ledger
