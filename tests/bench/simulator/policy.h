#pragma once

#include "stream.h"

#include "advice/philosophy.h"
#include "domain/decision.h"

#include <memory>
#include <string_view>
#include <vector>

namespace serendip::simulator {

/// What a policy would do with a request.
struct Choice {
  Action action;                                  ///< what it comes down to without looking first
  bool looks = false;                             ///< would have the user open the profile first
  std::optional<Action> suggested = std::nullopt; ///< as shown to the user, where there is a program that shows it
};

/// Something that decides requests and may learn from the user's own decisions and outcomes.
class Policy {
public:
  Policy() = default;
  Policy(const Policy&) = delete;
  Policy& operator=(const Policy&) = delete;
  virtual ~Policy() = default;

  virtual std::string_view name() const = 0;
  virtual Choice choose(const Arrival&) const = 0;

  /// `shown` is what the product suggested at the time.
  virtual void learnDecision(const Arrival&, Action, const Suggested& shown);
  virtual void learnOutcome(const Arrival&, Outcome);
};

/// Serendip itself, through what the host uses.
std::unique_ptr<Policy> serendip(const advice::Philosophy&);

/// What it is compared with. Those that learn see the same decisions and outcomes.
std::vector<std::unique_ptr<Policy>> baselines();

/// Knows what senders of each type look like in this world, though not of which type one is.
std::unique_ptr<Policy> informed(const World&, const Wording&, const advice::Philosophy&, std::uint64_t seed);

} // namespace serendip::simulator
