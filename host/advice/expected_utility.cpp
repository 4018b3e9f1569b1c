#include "advice/expected_utility.h"

#include "advice/block_gate.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace serendip::advice {
namespace {

/// Judged: a profile tells a pitch or a false identity nine times in ten.
constexpr double kFoundOut = 0.9;
/// Judged: of those who say nothing of a meeting a look finds half of the good ones to be people one has met.
constexpr double kMetUnsaid = 0.5;

double acceptance(const Probabilities& probable, const Philosophy& philosophy) {
  return probable.exchange * philosophy.exchange + probable.silence * philosophy.silence +
         probable.pitch * philosophy.pitch + probable.unwelcome * philosophy.unwelcome;
}

double look(const Probabilities& probable, const Philosophy& philosophy, bool met) {
  double good = 0;
  double bad = 0;
  for (const auto& [rate, worth] : {std::pair{probable.exchange, philosophy.exchange},
                                    {probable.silence, philosophy.silence},
                                    {probable.pitch, philosophy.pitch},
                                    {probable.unwelcome, philosophy.unwelcome}}) {
    (worth > 0 ? good : bad) += rate * worth;
  }
  const double accepted = philosophy.needsMeeting && !met ? kMetUnsaid : 1;
  return kFoundOut * accepted * good + (1 - kFoundOut) * bad - philosophy.look;
}

/// What this user did about this person outweighs how he likes the kind.
bool judgedAlready(const SenderHistory& history) {
  return history.exchanges > 0 || history.accepted > 0 || history.pitches > 0 || history.unwelcome > 0 ||
         history.contact.known();
}

} // namespace

double chanceOfReturn(const SenderHistory& history) {
  const double earlier = std::max({history.earlierRequests, history.sameNote.blocked, 0});
  return earlier / (earlier + 1);
}

Utilities utilities(const Probabilities& probable, const SenderHistory& history, const Philosophy& philosophy,
                    const Liking& liking, bool met) {
  const double liked = judgedAlready(history) ? 0 : liking.shift * philosophy.exchange;
  Utilities worth{
      .accept = acceptance(probable, philosophy) + liked,
      // 0 - x, as -x would be the minus zero that a first request has no use for.
      .ignore = 0 - chanceOfReturn(history) * probable.unwelcome * std::abs(philosophy.unwelcome),
      .lookFirst = look(probable, philosophy, met) + std::min(liked, 0.0),
      .block = std::nullopt,
  };
  if (mayBlock(history)) {
    worth.block = philosophy.block;
    worth.lookFirst = worth.ignore - philosophy.look; // whom the user knows so well he need not look at
  }
  return worth;
}

Choice choose(const Utilities& worth, bool mayAccept) {
  constexpr auto kForbidden = -std::numeric_limits<double>::infinity();
  std::array<std::pair<double, Action>, 4> options{{
      {mayAccept ? worth.accept : kForbidden, Action::accept},
      {worth.lookFirst, Action::lookFirst},
      {worth.ignore, Action::ignore},
      {worth.block.value_or(kForbidden), Action::block},
  }};
  std::ranges::stable_sort(options, std::ranges::greater{}, [](const auto& option) { return option.first; });
  return {options[0].second, options[0].first - options[1].first};
}

} // namespace serendip::advice
