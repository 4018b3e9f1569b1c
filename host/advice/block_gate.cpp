#include "advice/block_gate.h"

#include "advice/history_cues.h"

namespace serendip::advice {
namespace {

constexpr int kNuisance = 3; // requests since the first ignore, this one included (design)

} // namespace

bool mayBlock(const SenderHistory& history) {
  return choseToBlock(history) || history.unwelcome > 0 || timesAskedSinceIgnored(history) >= kNuisance;
}

} // namespace serendip::advice
