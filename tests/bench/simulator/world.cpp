// SYNTHETIC. Three users: an ordinary professional; an open networker, known for accepting, whom sellers find; and a
// user who is harassed, as 91 % of 1,049 women told a commercial poll to have received advances
// (Passport-photo.online 2023). The mixtures are assumptions.
#include "world.h"

#include <algorithm>

namespace serendip::simulator {
namespace {

// clang-format off
constexpr std::array<World, 3> kWorlds{{
    //                                     acq peer foun recr rese stud sell coach inv adv fake nuis
    {"balanced",  2.0, .4, {{               9, 27,  9,  11,  4,  10,  15,  6,   4,  1,  3,  1}}, {SenderType::investment, 140, 4, 25}},
    {"networker", 6.0, .3, {{               5, 22, 13,   9,  4,  13,  19,  9,   4,  .3, 1.5, .4}}, {SenderType::seller, 60, 4, 40}},
    {"harassed",  2.0, .4, {{               7, 24,  7,   9,  4,   9,  11,  5,   4, 11,  5,  4}}, {SenderType::advances, 140, 4, 25}},
}};
// clang-format on

} // namespace

std::span<const World> worlds() {
  return kWorlds;
}

const World* world(std::string_view name) {
  const auto* const found = std::ranges::find(kWorlds, name, &World::name);
  return found == kWorlds.end() ? nullptr : found;
}

} // namespace serendip::simulator
