#include "advice/running_score.h"

namespace serendip::advice {

void RunningScore::add(const Entry& entry) {
  entries_.at(count_ % kWindow) = entry;
  ++count_;
}

bool RunningScore::worseThanUsual() const {
  double model = 0;
  double usual = 0;
  for (const auto& entry : entries_) {
    model += static_cast<double>(entry.model);
    usual += static_cast<double>(entry.usual);
  }
  return count_ >= kWindow && model > usual;
}

RunningScore RunningScore::from(const std::array<Entry, kWindow>& entries, std::uint64_t count) {
  RunningScore score;
  score.entries_ = entries;
  score.count_ = count;
  return score;
}

} // namespace serendip::advice
