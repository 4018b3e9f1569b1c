#include "advice/cue.h"

#include "advice/cue_weights.h"

#include <algorithm>

namespace serendip::advice {
namespace {

// The tables are looked up by position.
constexpr bool inOrderOfKeys() {
  for (std::size_t i = 0; i < kCueWeights.size(); ++i) {
    if (static_cast<std::size_t>(kCueWeights[i].key) != i) {
      return false;
    }
  }
  return true;
}

static_assert(inOrderOfKeys());

const CueWeight& row(CueKey key) {
  return kCueWeights.at(static_cast<std::size_t>(key));
}

} // namespace

std::string_view word(CueKey key) {
  return row(key).word;
}

Side side(CueKey key) {
  return row(key).side;
}

Cue cue(CueKey key, std::optional<int> count) {
  return {key, row(key).contribution, count};
}

bool has(const Cues& cues, CueKey key) {
  return std::ranges::any_of(cues, [key](const Cue& one) { return one.key == key; });
}

} // namespace serendip::advice
