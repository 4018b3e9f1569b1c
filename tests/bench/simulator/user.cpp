#include "user.h"

#include <array>

namespace serendip::simulator {
namespace {

constexpr double kSlips = 0.1;
constexpr double kTells = 0.6;
constexpr double kTellsAfterDays = 14;
constexpr double kSilentAfterDays = 45; // as the product does

} // namespace

Action decisionOf(const TrueWorth& worth, Chance& chance) {
  const auto best = oracle(worth);
  if (!chance.happens(kSlips)) {
    return best;
  }
  return best == Action::ignore ? Action::accept : Action::ignore;
}

Outcome outcomeOf(SenderType type, Chance& chance) {
  const auto& follows = habits(type).prospects;
  const std::array weights{follows.exchange, follows.silence, follows.pitch, follows.unwelcome};
  return static_cast<Outcome>(chance.weighed(weights));
}

Told toldOf(Outcome outcome, Chance& chance) {
  const double after = chance.waiting(kTellsAfterDays);
  if (outcome != Outcome::silence && chance.happens(kTells) && after < kSilentAfterDays) {
    return {outcome, after};
  }
  return {Outcome::silence, kSilentAfterDays};
}

} // namespace serendip::simulator
