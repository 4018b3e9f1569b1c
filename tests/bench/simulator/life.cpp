#include "life.h"

#include <algorithm>
#include <utility>

namespace serendip::simulator {

Life::Life(const World& world, const Wording& wording, const Period& period, const advice::Philosophy& philosophy,
           std::uint64_t seed)
    : philosophy_(philosophy), stream_(world, wording, period, seed), chance_(seed, 2) {}

void Life::tellUntil(double day, const OnTold& told) {
  while (!waiting_.empty() && waiting_.back().day <= day) {
    const auto telling = std::move(waiting_.back());
    waiting_.pop_back();
    stream_.followed(telling.arrival, telling.outcome, telling.day);
    told(telling.arrival, telling.outcome);
  }
}

std::optional<Arrival> Life::next(const OnTold& told) {
  auto arrival = stream_.next();
  if (arrival) {
    tellUntil(arrival->day, told);
  }
  return arrival;
}

Action Life::decide(const Arrival& arrival) {
  const auto action = decisionOf(trueWorth(arrival.type, arrival.history, philosophy_), chance_);
  stream_.decided(arrival, action);
  if (action == Action::accept) {
    const auto telling = toldOf(outcomeOf(arrival.type, chance_), chance_);
    const double day = arrival.day + telling.afterDays;
    const auto place = std::ranges::upper_bound(waiting_, day, std::ranges::greater{}, &Telling::day);
    waiting_.insert(place, {.day = day, .arrival = arrival, .outcome = telling.outcome});
  }
  return action;
}

} // namespace serendip::simulator
