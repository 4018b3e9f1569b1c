#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace serendip::bench {

/// `{"count", "least", "p50", "p99", "most"}`; null where nothing was measured.
nlohmann::json summary(std::vector<double> values);

/// What one contestant of a task showed. The measures of `measured` are named with their unit.
struct Shown {
  std::string answer; // the first, as proof that it is a real one
  std::vector<std::pair<std::string, std::vector<double>>> measured;

  void add(const std::string& measure, double value);
  nlohmann::json json() const;
};

} // namespace serendip::bench
