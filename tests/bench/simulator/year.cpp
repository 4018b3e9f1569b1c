// Every policy is asked about the same requests with the same histories, which are those of the user's own decisions.
// So the differences between policies are not blurred by different luck, and the oracle, which is best for every single
// request, is at least as good as any policy by construction.
#include "year.h"

#include "life.h"
#include "policy.h"

#include <stdexcept>

namespace serendip::simulator {
namespace {

constexpr double kYear = 365;
constexpr double kFollowing = 90; // days over which the measured requests are spread
constexpr double kFollowingPerDay = 24;
constexpr double kProfileTells = 0.9; // of looks; the others leave the user as wise as before

using Policies = std::vector<std::unique_ptr<Policy>>;

/// Adds up what one policy earns.
class Account {
public:
  void add(const Choice& choice, const TrueWorth& worth, double look) {
    const double committed = worth.of(choice.action);
    const double told = worth.of(oracle(worth));
    sum_ += committed;
    sumLooking_ += choice.looks ? kProfileTells * told + (1 - kProfileTells) * committed - look : committed;
    agreed_ += choice.action == oracle(worth) ? 1 : 0;
    looked_ += choice.looks ? 1 : 0;
    ++requests_;
  }

  Measured measured(std::string_view policy) const {
    return {.policy = std::string{policy},
            .utility = 100 * sum_ / requests_,
            .agreement = agreed_ / requests_,
            .looks = looked_ / requests_,
            .utilityLooking = 100 * sumLooking_ / requests_};
  }

private:
  double sum_ = 0;
  double sumLooking_ = 0;
  double agreed_ = 0;
  double looked_ = 0;
  double requests_ = 0;
};

/// The days from `day` on, with more requests a day than the world has: the same mixture, only denser.
Moment measure(const Policies& policies, const World& world, const Wording& wording,
               const advice::Philosophy& philosophy, double day, std::uint64_t seed) {
  Life life{world, wording, {day, day + kFollowing, kFollowingPerDay}, philosophy, seed};
  std::vector<Account> accounts(policies.size());
  double best = 0;
  for (int request = 0; request < kMeasuredRequests; ++request) {
    const auto arrival = life.next([](const Arrival&, Outcome) {});
    if (!arrival) {
      throw std::runtime_error("The measured period ended after " + std::to_string(request) +
                               " requests; raise kFollowingPerDay.");
    }
    const auto worth = trueWorth(arrival->type, arrival->history, philosophy);
    best += worth.of(oracle(worth));
    for (std::size_t i = 0; i < policies.size(); ++i) {
      accounts[i].add(policies[i]->choose(*arrival), worth, philosophy.look);
    }
    life.decide(*arrival);
  }
  Moment moment{.labels = 0, .oracle = 100 * best / kMeasuredRequests, .policies = {}};
  for (std::size_t i = 0; i < policies.size(); ++i) {
    moment.policies.push_back(accounts[i].measured(policies[i]->name()));
  }
  return moment;
}

Policies allPolicies(const World& world, const Wording& wording, const advice::Philosophy& philosophy,
                     std::uint64_t seed) {
  Policies all;
  all.push_back(serendip(philosophy));
  for (auto& baseline : baselines()) {
    all.push_back(std::move(baseline));
  }
  all.push_back(informed(world, wording, philosophy, seed));
  return all;
}

} // namespace

std::vector<Moment> liveYear(const World& world, const advice::Philosophy& philosophy, std::uint64_t seed) {
  const Wording wording{seed};
  const auto policies = allPolicies(world, wording, philosophy, 3 * seed + 2);
  Life life{world, wording, {0, kYear, world.perDay}, philosophy, 3 * seed};
  const auto onTold = [&policies](const Arrival& arrival, Outcome outcome) {
    for (const auto& policy : policies) {
      policy->learnOutcome(arrival, outcome);
    }
  };
  std::vector<Moment> moments;
  double day = 0;
  for (int labels = 0;; ++labels) {
    if (labels == kLabels[moments.size()]) {
      moments.push_back(measure(policies, world, wording, philosophy, day, 3 * seed + 1));
      moments.back().labels = labels;
      if (moments.size() == kLabels.size()) {
        return moments;
      }
    }
    const auto arrival = life.next(onTold);
    if (!arrival) {
      throw std::runtime_error("The year of world " + std::string{world.name} + " ended after " +
                               std::to_string(labels) + " decisions; raise the world's perDay.");
    }
    day = arrival->day;
    const Suggested shown{*policies.front()->choose(*arrival).suggested, philosophy.name};
    const auto action = life.decide(*arrival);
    for (const auto& policy : policies) {
      policy->learnDecision(*arrival, action, shown);
    }
  }
}

} // namespace serendip::simulator
