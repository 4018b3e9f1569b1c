#include "advice/running_score.h"

#include <algorithm>
#include <cmath>

namespace serendip::advice {
namespace {

// How many standard errors of the sum count as worse. Without them a model as good as the usual rate was set aside half
// of the time by chance, for about a tenth of all choices in the simulated year.
constexpr double kErrors = 1;

} // namespace

void RunningScore::add(const Entry& entry) {
  entries_.at(count_ % kWindow) = entry;
  ++count_;
}

bool RunningScore::worseThanUsual() const {
  double sum = 0;
  double squares = 0;
  for (const auto& entry : entries_) {
    const double difference = static_cast<double>(entry.model) - static_cast<double>(entry.usual);
    sum += difference;
    squares += difference * difference;
  }
  const double chance = kErrors * std::sqrt(std::max(squares - sum * sum / kWindow, 0.0));
  return count_ >= kWindow && sum > chance;
}

RunningScore RunningScore::from(const std::array<Entry, kWindow>& entries, std::uint64_t count) {
  RunningScore score;
  score.entries_ = entries;
  score.count_ = count;
  return score;
}

} // namespace serendip::advice
