#include "advice/philosophy_check.h"

#include "advice/expected_utility.h"

namespace serendip::advice {
namespace {

constexpr Probabilities kBestRequest{.exchange = 0.9, .silence = 0.089, .pitch = 0.01, .unwelcome = 0.001};

} // namespace

bool acceptsNobody(const Philosophy& wish) {
  return choose(utilities(kBestRequest, {}, wish, {}, true)).action != Action::accept;
}

} // namespace serendip::advice
