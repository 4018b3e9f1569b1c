#include "advice/explanation.h"

#include "advice/outcome_model.h"

#include <algorithm>
#include <cmath>

namespace serendip::advice {
namespace {

Reason reasonOf(const Cue& cue) {
  return {word(cue.key), side(cue.key), cue.contribution.weight(), cue.count};
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

} // namespace

Explanation explain(const Cues& cues) {
  std::vector<Reason> weighty;
  std::vector<Reason> weightless;
  for (const auto& cue : cues) {
    const auto reason = reasonOf(cue);
    (reason.weight == 0 ? weightless : weighty).push_back(reason); // exactly zero: the tables say so
  }
  std::ranges::stable_sort(weighty, heavier);
  double other = startingLogits().weight();
  other += foldBeyond(weighty, kMostReasons - std::min(weightless.size(), kMostReasons));
  std::ranges::copy(weightless, std::back_inserter(weighty));
  if (weighty.empty()) {
    weighty.push_back(reasonOf(cue(CueKey::usualRate)));
  }
  return {std::move(weighty), other};
}

} // namespace serendip::advice
