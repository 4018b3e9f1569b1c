#include "figures.h"

#include <algorithm>

namespace serendip::bench {

nlohmann::json summary(std::vector<double> values) {
  if (values.empty()) {
    return nullptr;
  }
  std::ranges::sort(values);
  const auto at = [&](double share) {
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
  };
  return {{"count", values.size()},
          {"least", values.front()},
          {"p50", at(0.5)},
          {"p99", at(0.99)},
          {"most", values.back()}};
}

void Shown::add(const std::string& measure, double value) {
  const auto known = std::ranges::find(measured, measure, [](const auto& each) { return each.first; });
  if (known != measured.end()) {
    known->second.push_back(value);
  } else {
    measured.push_back({measure, {value}});
  }
}

nlohmann::json Shown::json() const {
  nlohmann::json result{{"answer", answer}};
  for (const auto& [measure, values] : measured) {
    result[measure] = summary(values);
  }
  return result;
}

} // namespace serendip::bench
