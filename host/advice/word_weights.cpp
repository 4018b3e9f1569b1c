// The one loop that takes time: some 300 places for a short message. All lanes of a place lie in 32 bytes and are
// computed together.
#include "advice/word_weights.h"

#include <bit>
#include <cmath>
#include <cstdint>

namespace serendip::advice {
namespace {

constexpr float kRate = 1.0F;
constexpr float kInertia = 0.07F; // against the first, largest step

using Lanes = std::array<float, 4>;

void learnPlace(LearntPlace& place, const Lanes& gradient, float weight) {
  for (std::size_t lane = 0; lane < gradient.size(); ++lane) {
    const float square = gradient[lane] * gradient[lane];
    const float rate = kRate * weight / (std::sqrt(place.squares[lane] + square) + kInertia);
    place.value[lane] -= rate * gradient[lane];
    place.squares[lane] += weight * square;
  }
}

/// A weight below this moves the logit by less than 0.001 in a text of a hundred places, a fortieth of a percentage
/// point. Forgetting it halves a snapshot; on the hardest set at hand, of 8,500 rows, it cost 0.002 of AUC.
constexpr float kNextToNothing = 0.01F;

/// To the nearest number whose lower half is zero, or to nothing. By bits, so that all lanes are done at once.
float rounded(float number, std::uint32_t kept) {
  return std::bit_cast<float>((std::bit_cast<std::uint32_t>(number) + 0x8000U) & 0xFFFF0000U & kept);
}

/// Whether anything of it is kept.
bool settle(LearntPlace& place) {
  std::array<std::uint32_t, 4> kept{};
  for (std::size_t lane = 0; lane < kept.size(); ++lane) {
    kept[lane] = std::abs(place.value[lane]) >= kNextToNothing ? 0xFFFFFFFFU : 0U;
  }
  for (std::size_t lane = 0; lane < kept.size(); ++lane) {
    place.value[lane] = rounded(place.value[lane], kept[lane]);
    place.squares[lane] = rounded(place.squares[lane], kept[lane]);
  }
  return (kept[0] | kept[1] | kept[2] | kept[3]) != 0;
}

} // namespace

Contribution wordsContribution(const TaughtPlaces& places, const TextFeatures& features) {
  if (places.empty()) {
    return {};
  }
  Lanes sum{};
  std::size_t at = 0;
  for (const auto& group : features.groups) {
    Lanes inGroup{};
    for (; at < group.end; ++at) {
      const auto& value = places.at(features.places[at]).value;
      for (std::size_t lane = 0; lane < value.size(); ++lane) {
        inGroup[lane] += value[lane];
      }
    }
    for (std::size_t lane = 0; lane < sum.size(); ++lane) {
      sum[lane] += inGroup[lane] * group.value;
    }
  }
  return {static_cast<double>(sum[0]), static_cast<double>(sum[1]), static_cast<double>(sum[2])};
}

void learnWords(TaughtPlaces& places, const TextFeatures& features, const Contribution& gradient, double weight) {
  if (features.places.empty() || !(weight > 0)) {
    return;
  }
  std::size_t at = 0;
  for (const auto& group : features.groups) {
    Lanes slope{};
    for (std::size_t i = 0; i < kHeads; ++i) {
      slope[i] = static_cast<float>(gradient.*kEachHead[i]) * group.value;
    }
    for (; at < group.end; ++at) {
      learnPlace(places.teach(features.places[at]), slope, static_cast<float>(weight));
    }
  }
}

void settleWords(TaughtPlaces& places) {
  places.keepIf(settle);
}

} // namespace serendip::advice
