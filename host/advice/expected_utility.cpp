#include "advice/expected_utility.h"

#include "advice/block_gate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace serendip::advice {

double chanceOfReturn(const SenderHistory& history) {
  const double earlier = std::max(history.earlierRequests, 0);
  return earlier / (earlier + 1);
}

Utilities utilities(const Probabilities& probable, const SenderHistory& history, const Philosophy& philosophy) {
  Utilities worth{
      .accept = probable.exchange * philosophy.exchange + probable.silence * philosophy.silence +
                probable.pitch * philosophy.pitch + probable.unwelcome * philosophy.unwelcome,
      // 0 - x, as -x would be the minus zero that a first request has no use for.
      .ignore = 0 - chanceOfReturn(history) * probable.unwelcome * std::abs(philosophy.unwelcome),
      .block = std::nullopt,
  };
  if (mayBlock(history)) {
    worth.block = philosophy.block;
  }
  return worth;
}

Choice choose(const Utilities& worth, double look) {
  constexpr auto kForbidden = -std::numeric_limits<double>::infinity();
  std::array<std::pair<double, Action>, 3> options{{
      {worth.accept, Action::accept},
      {worth.ignore, Action::ignore},
      {worth.block.value_or(kForbidden), Action::block},
  }};
  std::ranges::stable_sort(options, std::ranges::greater{}, [](const auto& option) { return option.first; });
  const double margin = options[0].first - options[1].first;
  return {margin < look ? Action::lookFirst : options[0].second, margin};
}

} // namespace serendip::advice
