#include "policy.h"

#include "advice/advisor.h"
#include "advice/lesson.h"

#include <set>
#include <utility>

namespace serendip::simulator {
namespace {

/// The best of the three without the cost of a look.
Action committed(const advice::Utilities& worth) {
  const auto best = worth.accept > worth.ignore ? Action::accept : Action::ignore;
  const double value = best == Action::accept ? worth.accept : worth.ignore;
  return worth.block && *worth.block > value ? Action::block : best;
}

class Serendip final : public Policy {
public:
  explicit Serendip(const advice::Philosophy& philosophy) : philosophy_(philosophy) {}

  std::string_view name() const override { return "serendip"; }

  Choice choose(const Arrival& arrival) const override {
    const auto suggestion = advise(arrival.request, arrival.history, philosophy_, model_);
    return {.action = committed(suggestion.utilities),
            .looks = suggestion.action == Action::lookFirst,
            .suggested = suggestion.action};
  }

  void learnDecision(const Arrival& arrival, Action action, const Suggested& shown) override {
    const Decision decision{.id = arrival.request.id,
                            .at = arrival.request.seenAt,
                            .action = action,
                            .stage = Stage::done,
                            .origin = Origin::hint,
                            .suggested = shown};
    if (const auto lesson = advice::lessonOf(decision); lesson && decisions_.emplace(arrival.sender, action).second) {
      model_.learn(arrival.request, arrival.history, *lesson);
    }
  }

  void learnOutcome(const Arrival& arrival, Outcome outcome) override {
    if (outcomes_.emplace(arrival.sender, outcome).second) {
      model_.learn(arrival.request, arrival.history, advice::lessonOf(outcome));
    }
  }

private:
  const advice::Philosophy& philosophy_;
  advice::Model model_;
  // One sender teaches each only once, which in the product the history sees to (host/history/lessons.h).
  std::set<std::pair<std::size_t, Action>> decisions_;
  std::set<std::pair<std::size_t, Outcome>> outcomes_;
};

} // namespace

void Policy::learnDecision(const Arrival&, Action, const Suggested&) {}

void Policy::learnOutcome(const Arrival&, Outcome) {}

std::unique_ptr<Policy> serendip(const advice::Philosophy& philosophy) {
  return std::make_unique<Serendip>(philosophy);
}

} // namespace serendip::simulator
