#include "advice/explanation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace serendip::advice {
namespace {

/// What it is after may speak for or against; every other cue has its side.
Side sideOf(CueKey key, double weight) {
  return key == CueKey::kind && weight < 0 ? Side::risk : side(key);
}

Reason reasonOf(const WeighedCue& one) {
  const double weight = one.contribution.weight();
  return {word(one.cue.key), sideOf(one.cue.key, weight), weight, one.cue.count};
}

/// Where it stands among the reasons: 0 for the kind that speaks for the action, 1 for what else does, 2 and 3 against
/// it.
int place(const Reason& reason, Action action) {
  const bool good = reason.weight > 0;
  const bool speaksFor = action == Action::lookFirst || (action == Action::accept) == good;
  return (speaksFor ? 0 : 2) + (reason.key == word(CueKey::kind) ? 0 : 1);
}

bool heavier(const Reason& one, const Reason& other) {
  return std::abs(one.weight) > std::abs(other.weight);
}

/// Drops the lightest of `reasons` beyond `most` and returns what they weighed.
double foldBeyond(std::vector<Reason>& reasons, std::size_t most) {
  double folded = 0;
  while (reasons.size() > most) {
    folded += reasons.back().weight;
    reasons.pop_back();
  }
  return folded;
}

/// Of a liking that moves less nothing is said.
constexpr double kTellsLiking = 0.2;

// Judged: less than the odds of e in all, from at most two cues, is little beside the usual rate.
constexpr std::size_t kFewCues = 2;
constexpr double kLittleWeight = 1;

/// Whether what is suggested rests mostly on how such requests usually end.
bool mostlyUsual(const std::vector<Reason>& weighty) {
  const double weights = std::accumulate(weighty.begin(), weighty.end(), 0.0,
                                         [](double sum, const Reason& one) { return sum + std::abs(one.weight); });
  return weighty.size() <= kFewCues && weights < kLittleWeight;
}

} // namespace

Explanation explain(const Assessment& assessment, Action action) {
  std::vector<Reason> weighty;
  std::vector<Reason> weightless;
  for (const auto& one : assessment.cues) {
    (steps(one.cue.key) == 0 && one.cue.key != CueKey::kind ? weightless : weighty).push_back(reasonOf(one));
  }
  if (weightless.empty() && mostlyUsual(weighty)) {
    weightless.push_back(reasonOf({cue(CueKey::usualRate), {}}));
  }
  std::ranges::stable_sort(weighty, heavier);
  double other = assessment.other.weight();
  other += foldBeyond(weighty, kMostReasons - std::min(weightless.size(), kMostReasons));
  std::ranges::stable_sort(weighty, {}, [action](const Reason& reason) { return place(reason, action); });
  if (const auto& liked = assessment.liking; std::abs(liked.shift) > kTellsLiking) {
    const bool ignored = liked.shift < 0;
    weightless.push_back({word(ignored ? CueKey::kindIgnored : CueKey::kindAccepted),
                          side(ignored ? CueKey::kindIgnored : CueKey::kindAccepted), 0,
                          ignored ? liked.ignored : liked.decisions - liked.ignored, liked.decisions});
  }
  std::ranges::copy(weightless, std::back_inserter(weighty));
  return {std::move(weighty), other};
}

} // namespace serendip::advice
