// The four philosophies that are offered. Their numbers are starting values: judgement, chosen so that *open* follows
// the founding text (accept almost everybody) and *careful* its caveat (for some, one odd encounter outweighs many
// contacts).
#include "advice/philosophy.h"

#include <array>
#include <cstddef>

namespace serendip::advice {
namespace {

constexpr std::array kPhilosophies{
    Philosophy{.name = PhilosophyName::open,
               .exchange = 10,
               .silence = 0.5,
               .pitch = -1,
               .unwelcome = -20,
               .block = -3,
               .look = 0.3,
               .needsMeeting = false},
    Philosophy{.name = PhilosophyName::balanced,
               .exchange = 8,
               .silence = 0,
               .pitch = -2,
               .unwelcome = -40,
               .block = -2,
               .look = 0.3,
               .needsMeeting = false},
    Philosophy{.name = PhilosophyName::known,
               .exchange = 10,
               .silence = -1,
               .pitch = -3,
               .unwelcome = -30,
               .block = -2,
               .look = 0.2,
               .needsMeeting = true},
    Philosophy{.name = PhilosophyName::careful,
               .exchange = 5,
               .silence = 0,
               .pitch = -5,
               .unwelcome = -100,
               .block = -1,
               .look = 0.2,
               .needsMeeting = false},
};

// `philosophy(name)` takes the name as an index.
constexpr bool inOrderOfNames() {
  for (std::size_t i = 0; i < kPhilosophies.size(); ++i) {
    if (static_cast<std::size_t>(kPhilosophies[i].name) != i) {
      return false;
    }
  }
  return true;
}

static_assert(inOrderOfNames());

} // namespace

std::span<const Philosophy> philosophies() {
  return kPhilosophies;
}

const Philosophy& philosophy(PhilosophyName name) {
  return kPhilosophies.at(static_cast<std::size_t>(name));
}

} // namespace serendip::advice
