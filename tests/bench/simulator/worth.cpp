// SYNTHETIC. Accepting is worth the philosophy's utilities by the type's true prospects. Ignoring is worth nothing
// unless the sender comes back and that is itself unwelcome. A block costs what the philosophy says and ends it. What
// may happen is counted by its probability and not drawn: with utilities of -100 the draw would drown all differences.
#include "worth.h"

#include "advice/block_gate.h"

#include <cmath>

namespace serendip::simulator {

double TrueWorth::of(Action action) const {
  switch (action) {
  case Action::accept:
    return accept;
  case Action::block:
    return block.value_or(ignore);
  default:
    return ignore;
  }
}

TrueWorth trueWorth(SenderType type, const SenderHistory& history, const advice::Philosophy& philosophy) {
  const auto& habit = habits(type);
  const auto& follows = habit.prospects;
  TrueWorth worth{.accept = follows.exchange * philosophy.exchange + follows.silence * philosophy.silence +
                            follows.pitch * philosophy.pitch + follows.unwelcome * philosophy.unwelcome,
                  .ignore = 0 - habit.returns * habit.pesters * std::abs(philosophy.unwelcome),
                  .block = std::nullopt};
  if (advice::mayBlock(history)) {
    worth.block = philosophy.block;
  }
  return worth;
}

Action oracle(const TrueWorth& worth) {
  const auto best = worth.accept > worth.ignore ? Action::accept : Action::ignore;
  return worth.block && *worth.block > worth.of(best) ? Action::block : best;
}

} // namespace serendip::simulator
