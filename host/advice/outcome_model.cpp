#include "advice/outcome_model.h"

#include <cmath>

namespace serendip::advice {
namespace {

// Base rates of an accepted request about which nothing is known. There is no published figure for any of them; they
// are judgement, chosen so that a bare card is accepted under *open* and *balanced*, as the founding text argues, and
// worth a look under *known* and *careful*. The user's own outcomes are what should replace them.
constexpr double kExchange = 1.0 / 6;
constexpr double kPitch = 1.0 / 10;
constexpr double kUnwelcome = 1.0 / 250;

double logit(double probability) {
  return std::log(probability / (1 - probability));
}

double logistic(double z) {
  return 1 / (1 + std::exp(-z));
}

} // namespace

Contribution startingLogits() {
  constexpr double notUnwelcome = 1 - kUnwelcome;
  constexpr double neither = notUnwelcome - kPitch;
  return {logit(kExchange / neither), logit(kPitch / notUnwelcome), logit(kUnwelcome)};
}

Contribution logits(const Cues& cues) {
  auto sum = startingLogits();
  for (const auto& cue : cues) {
    sum += cue.contribution;
  }
  return sum;
}

Probabilities probabilities(const Contribution& logits) {
  const double unwelcome = logistic(logits.unwelcome);
  const double pitch = (1 - unwelcome) * logistic(logits.pitch);
  const double rest = (1 - unwelcome) * (1 - logistic(logits.pitch));
  const double exchange = rest * logistic(logits.exchange);
  return {.exchange = exchange, .silence = rest - exchange, .pitch = pitch, .unwelcome = unwelcome};
}

} // namespace serendip::advice
