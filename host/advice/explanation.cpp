#include "advice/explanation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace serendip::advice {
namespace {

/// Words may speak for or against; every other cue has its side, whatever it weighs for this user.
Side sideOf(CueKey key, double weight) {
  return key == CueKey::wordedLike && weight < 0 ? Side::risk : side(key);
}

Reason reasonOf(const WeighedCue& one) {
  const double weight = one.contribution.weight();
  return {word(one.cue.key), sideOf(one.cue.key, weight), weight, one.cue.count};
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

bool tellsOfNote(const WeighedCue& one) {
  return one.cue.key >= CueKey::noteMet && one.cue.key <= CueKey::noteAdvance;
}

// Judged: less than the odds of e in all, from at most two cues, is little beside the usual rate.
constexpr std::size_t kFewCues = 2;
constexpr double kLittleWeight = 1;

/// Whether what is suggested rests mostly on how such requests usually end.
bool mostlyUsual(const Assessment& assessment, const std::vector<Reason>& weighty) {
  const double weights = std::accumulate(weighty.begin(), weighty.end(), 0.0,
                                         [](double sum, const Reason& one) { return sum + std::abs(one.weight); });
  return weighty.size() <= kFewCues && weights < kLittleWeight && std::ranges::none_of(assessment.cues, tellsOfNote);
}

} // namespace

Explanation explain(const Assessment& assessment) {
  std::vector<Reason> weighty;
  std::vector<Reason> weightless;
  for (const auto& one : assessment.cues) {
    (steps(one.cue.key) == 0 && one.cue.key != CueKey::wordedLike ? weightless : weighty).push_back(reasonOf(one));
  }
  if (weightless.empty() && mostlyUsual(assessment, weighty)) {
    weightless.push_back(reasonOf({cue(CueKey::usualRate), {}}));
  }
  std::ranges::stable_sort(weighty, heavier);
  double other = assessment.other.weight();
  other += foldBeyond(weighty, kMostReasons - std::min(weightless.size(), kMostReasons));
  std::ranges::copy(weightless, std::back_inserter(weighty));
  return {std::move(weighty), other};
}

} // namespace serendip::advice
