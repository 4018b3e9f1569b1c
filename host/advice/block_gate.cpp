#include "advice/block_gate.h"

#include "advice/history_cues.h"

namespace serendip::advice {
namespace {

constexpr int kNuisance = 3; // requests since the first ignore, this one included (design)

// A template that friends use as well proves nothing.
bool isCopyOfBlocked(const SameNote& same) {
  return same.blocked > 0 && same.accepted == 0;
}

} // namespace

bool mayBlock(const SenderHistory& history) {
  return choseToBlock(history) || history.unwelcome > 0 || timesAskedSinceIgnored(history) >= kNuisance ||
         isCopyOfBlocked(history.sameNote);
}

} // namespace serendip::advice
