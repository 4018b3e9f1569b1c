#include "advice/philosophy_check.h"

#include "advice/expected_utility.h"

#include <array>
#include <cmath>
#include <utility>

namespace serendip::advice {
namespace {

// As good as a request gets: somebody with whom there was an exchange before.
constexpr Probabilities kBestRequest{.exchange = 0.9, .silence = 0.089, .pitch = 0.01, .unwelcome = 0.001};

std::optional<PhilosophyProblem> outOfRange(const Philosophy& wish) {
  const std::array<std::pair<std::string_view, double>, 6> numbers{{{"exchange", wish.exchange},
                                                                    {"silence", wish.silence},
                                                                    {"pitch", wish.pitch},
                                                                    {"unwelcome", wish.unwelcome},
                                                                    {"block", wish.block},
                                                                    {"look", wish.look}}};
  for (const auto& [field, value] : numbers) {
    if (!std::isfinite(value) || std::abs(value) > kLargestUtility) {
      return PhilosophyProblem{field, value, "This is not a number from -1000 to 1000. Enter one."};
    }
  }
  return std::nullopt;
}

} // namespace

std::optional<PhilosophyProblem> problemOf(const Philosophy& wish) {
  if (const auto problem = outOfRange(wish)) {
    return problem;
  }
  if (wish.exchange <= wish.silence) {
    return PhilosophyProblem{"exchange", wish.exchange,
                             "A useful exchange must be worth more than silence. Raise it or lower silence."};
  }
  if (wish.silence < wish.pitch) {
    return PhilosophyProblem{"pitch", wish.pitch, "A pitch must not be worth more than silence. Lower it."};
  }
  if (wish.pitch < wish.unwelcome) {
    return PhilosophyProblem{"unwelcome", wish.unwelcome,
                             "Something unwelcome must not be worth more than a pitch. Lower it."};
  }
  if (wish.block > 0) {
    return PhilosophyProblem{"block", wish.block, "A block costs something or nothing. Enter 0 or less."};
  }
  if (wish.look < 0) {
    return PhilosophyProblem{"look", wish.look, "A look costs something or nothing. Enter 0 or more."};
  }
  return std::nullopt;
}

bool acceptsNobody(const Philosophy& wish) {
  return choose(utilities(kBestRequest, {}, wish), wish.look).action != Action::accept;
}

} // namespace serendip::advice
