#include "scores.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bench {
namespace {

constexpr std::size_t kBins = 15;

double f1Of(const std::vector<Foretold>& all) {
  double hits = 0;
  double errors = 0;
  for (const auto& one : all) {
    const bool said = one.probability >= 0.5;
    hits += said && one.unwanted ? 1 : 0;
    errors += said != one.unwanted ? 1 : 0;
  }
  return hits + errors == 0 ? 0 : 2 * hits / (2 * hits + errors);
}

/// The share of pairs in the right order, by ranks; equal probabilities share theirs.
double aucOf(std::vector<Foretold> all) {
  std::ranges::sort(all, {}, &Foretold::probability);
  double ranks = 0;
  double positives = 0;
  for (std::size_t begin = 0; begin < all.size();) {
    std::size_t end = begin;
    while (end < all.size() && !(all[begin].probability < all[end].probability)) {
      ++end;
    }
    const double rank = static_cast<double>(begin + end + 1) / 2;
    for (auto i = begin; i < end; ++i) {
      ranks += all[i].unwanted ? rank : 0;
      positives += all[i].unwanted ? 1 : 0;
    }
    begin = end;
  }
  const double negatives = static_cast<double>(all.size()) - positives;
  if (positives == 0 || negatives == 0) {
    return 0.5;
  }
  return (ranks - positives * (positives + 1) / 2) / (positives * negatives);
}

double eceOf(const std::vector<Foretold>& all) {
  std::array<double, kBins> gap{};
  for (const auto& one : all) {
    const auto bin = std::min(static_cast<std::size_t>(one.probability * kBins), kBins - 1);
    gap.at(bin) += one.probability - (one.unwanted ? 1 : 0);
  }
  double sum = 0;
  for (const auto each : gap) {
    sum += std::abs(each);
  }
  return sum / static_cast<double>(all.size());
}

} // namespace

Scores scoresOf(const std::vector<Foretold>& all) {
  if (all.empty()) {
    return {.f1 = 0, .auc = 0.5, .brier = 0, .ece = 0, .logLoss = 0};
  }
  constexpr double kLeast = 1e-15; // keeps a certain error finite
  double brier = 0;
  double logLoss = 0;
  for (const auto& one : all) {
    const double error = one.probability - (one.unwanted ? 1 : 0);
    brier += error * error;
    logLoss -= std::log(std::max(kLeast, 1 - std::abs(error)));
  }
  const auto size = static_cast<double>(all.size());
  return {.f1 = f1Of(all), .auc = aucOf(all), .brier = brier / size, .ece = eceOf(all), .logLoss = logLoss / size};
}

} // namespace bench
