#include "advice/outcome_model.h"

#include "advice/logistic.h"

#include <cmath>

namespace serendip::advice {

Probabilities probabilities(const Contribution& logits) {
  const double unwelcome = logistic(logits.unwelcome);
  const double pitch = (1 - unwelcome) * logistic(logits.pitch);
  const double rest = (1 - unwelcome) * (1 - logistic(logits.pitch));
  const double exchange = rest * logistic(logits.exchange);
  return {.exchange = exchange, .silence = rest - exchange, .pitch = pitch, .unwelcome = unwelcome};
}

Contribution logitsOf(const Probabilities& rates) {
  const double welcome = 1 - rates.unwelcome;
  const double rest = welcome - rates.pitch;
  return {.exchange = std::log(rates.exchange / rates.silence),
          .pitch = std::log(rates.pitch / rest),
          .unwelcome = std::log(rates.unwelcome / welcome)};
}

} // namespace serendip::advice
