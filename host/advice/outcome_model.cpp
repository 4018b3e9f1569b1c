#include "advice/outcome_model.h"

#include "advice/logistic.h"

namespace serendip::advice {

Probabilities probabilities(const Contribution& logits) {
  const double unwelcome = logistic(logits.unwelcome);
  const double pitch = (1 - unwelcome) * logistic(logits.pitch);
  const double rest = (1 - unwelcome) * (1 - logistic(logits.pitch));
  const double exchange = rest * logistic(logits.exchange);
  return {.exchange = exchange, .silence = rest - exchange, .pitch = pitch, .unwelcome = unwelcome};
}

} // namespace serendip::advice
