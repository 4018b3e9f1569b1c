#pragma once

#include "stream.h"
#include "user.h"

#include "advice/philosophy.h"

#include <functional>
#include <optional>
#include <vector>

namespace serendip::simulator {

/// A user in a world: requests come, are decided, and what follows is told some time later.
class Life {
public:
  using OnTold = std::function<void(const Arrival&, Outcome)>;

  Life(const World&, const Wording&, const Period&, const advice::Philosophy&, std::uint64_t seed);

  /// The next request, after all that was told before it came. `told` hears of that in order of time.
  std::optional<Arrival> next(const OnTold& told);

  /// What the user does with it. To be called once for each request, before the next.
  Action decide(const Arrival&);

private:
  struct Telling {
    double day;
    Arrival arrival;
    Outcome outcome;
  };

  void tellUntil(double day, const OnTold&);

  const advice::Philosophy& philosophy_;
  Stream stream_;
  Chance chance_;
  std::vector<Telling> waiting_; ///< by day, the next one last
};

} // namespace serendip::simulator
