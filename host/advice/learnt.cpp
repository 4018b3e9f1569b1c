#include "advice/learnt.h"

#include <algorithm>
#include <bit>

namespace serendip::advice {
namespace {

/// What the prior's rates count for, in requests (design: eight observations).
constexpr double kPriorWeight = 8;
constexpr int kRemembered = 8;
/// From here on a request is surely of its likeliest kind, and up to here it may be of another.
constexpr double kSurely = 0.7;
constexpr double kPerhaps = 0.4;

/// Kinds that a user may want though advice is against them. What harms is not accepted out of habit, and of the others
/// a habit says nothing, since advice is for them.
bool mayBeLiked(Kind kind) {
  return kind == Kind::seller || kind == Kind::coach;
}

/// Works for counts and for rates, to be changed or only read.
template <class Rates> auto& of(Rates& counts, Outcome outcome) {
  switch (outcome) {
  case Outcome::exchange:
    return counts.exchange;
  case Outcome::silence:
    return counts.silence;
  case Outcome::pitch:
    return counts.pitch;
  case Outcome::unwelcome:
    break;
  }
  return counts.unwelcome;
}

Probabilities taught(const Probabilities& prior, const Probabilities& counts) {
  const double all = kPriorWeight + counts.exchange + counts.silence + counts.pitch + counts.unwelcome;
  const auto rate = [all](double usual, double count) { return (kPriorWeight * usual + count) / all; };
  return {.exchange = rate(prior.exchange, counts.exchange),
          .silence = rate(prior.silence, counts.silence),
          .pitch = rate(prior.pitch, counts.pitch),
          .unwelcome = rate(prior.unwelcome, counts.unwelcome)};
}

} // namespace

void learn(Learnt& learnt, const KindReading& reading, const KindRates& usual, const Lesson& lesson) {
  ++learnt.lessons;
  auto& counts = reading.hasNote ? learnt.withNote : learnt.withoutNote;
  if (lesson.followed) {
    // Bayes: a pitch is put down to the kinds that pitch, and an ordinary request that may have been one is not blamed
    // for it.
    PerKind blamed = reading.probability;
    double sum = 0;
    for (std::size_t k = 0; k < kKinds; ++k) {
      blamed[k] *= of(usual.followed[k], *lesson.followed);
      sum += blamed[k];
    }
    for (std::size_t k = 0; k < kKinds; ++k) {
      of(counts[k], *lesson.followed) += lesson.weight * blamed[k] / sum;
    }
  }
  const Kind likeliest = reading.likeliest();
  if (lesson.accepted && of(reading.probability, likeliest) > kPerhaps) {
    auto& decisions = learnt.decisions[static_cast<std::size_t>(likeliest)];
    decisions.ignored =
        static_cast<std::uint8_t>((static_cast<unsigned>(decisions.ignored) << 1U) | (*lesson.accepted ? 0U : 1U));
    decisions.count = static_cast<std::uint8_t>(std::min(decisions.count + 1, kRemembered));
  }
}

KindRates taughtRates(const KindRates& prior, const CountsByKind& counts) {
  KindRates rates = prior;
  for (std::size_t k = 0; k < kKinds; ++k) {
    rates.followed[k] = taught(prior.followed[k], counts[k]);
  }
  return rates;
}

Liking liking(const Learnt& learnt, const KindReading& reading) {
  const Kind kind = reading.likeliest();
  const auto& decisions = learnt.decisions[static_cast<std::size_t>(kind)];
  Liking result{kind, std::popcount(decisions.ignored), decisions.count, 0};
  const int accepted = result.decisions - result.ignored;
  // Five of one mind and none of the other are enough; one of the other weighs as two.
  const auto leaning = [](int one, int other) { return std::clamp((one - 2 * other - 1) / 4.0, 0.0, 1.0); };
  const double sure = std::clamp((of(reading.probability, kind) - kPerhaps) / (kSurely - kPerhaps), 0.0, 1.0);
  result.shift = -sure * leaning(result.ignored, accepted);
  if (mayBeLiked(kind)) {
    result.shift += sure * leaning(accepted, result.ignored);
  }
  return result;
}

} // namespace serendip::advice
