#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <random>
#include <ranges>
#include <span>

namespace serendip::simulator {

/// Chance that is the same for the same seed with every compiler. The standard's distributions are not: they leave the
/// arithmetic to the library; only its engines are fixed.
class Chance {
public:
  /// Two numbers, so that one seed of an experiment gives many independent sequences.
  explicit Chance(std::uint64_t seed, std::uint64_t sequence = 0) : engine_(mix(seed ^ mix(sequence + 1))) {}

  /// 0 ≤ … < 1
  double share() { return static_cast<double>(engine_() >> 11) * 0x1p-53; }

  bool happens(double probability) { return share() < probability; }

  /// 0 … count - 1; `count` must not be 0.
  std::size_t below(std::size_t count) { return static_cast<std::size_t>(share() * static_cast<double>(count)); }

  template <std::ranges::random_access_range Items> const auto& oneOf(const Items& items) {
    return items[below(std::size(items))];
  }

  /// The position of one of `weights`, each as probable as it is heavy.
  std::size_t weighed(std::span<const double> weights) {
    double sum = 0;
    for (const double weight : weights) {
      sum += weight;
    }
    double left = share() * sum;
    for (std::size_t i = 0; i + 1 < weights.size(); ++i) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.size() - 1;
  }

  /// Waiting time between independent events, on average `mean`.
  double waiting(double mean) { return -mean * std::log1p(-share()); }

  /// Bell-shaped around 0 with a deviation of 1 (Box and Muller 1958).
  double bell() {
    constexpr double kTurn = 6.283185307179586;
    const double radius = std::sqrt(-2 * std::log1p(-share()));
    return radius * std::cos(kTurn * share());
  }

private:
  /// SplitMix64's finaliser (Steele, Lea, Flood 2014): neighbouring seeds give unrelated sequences.
  static std::uint64_t mix(std::uint64_t bits) {
    bits += 0x9e3779b97f4a7c15U;
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9U;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebU;
    return bits ^ (bits >> 31);
  }

  std::mt19937_64 engine_;
};

} // namespace serendip::simulator
