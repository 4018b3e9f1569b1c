#pragma once

#include "sender_type.h"

#include <array>
#include <span>
#include <string_view>

namespace serendip::simulator {

/// Many requests of one type within a few days, all worded alike.
struct Burst {
  SenderType type;
  double day;  ///< of the year, when it begins
  double days; ///< how long it lasts
  int senders;
};

/// One user's surroundings: who asks, how often.
struct World {
  std::string_view name;
  double perDay;                           ///< first requests; returns come on top
  double german;                           ///< share of German-speaking senders
  std::array<double, kSenderTypes> shares; ///< in the order of SenderType; only ratios count
  Burst burst;
};

std::span<const World> worlds();

/// Null if there is none of that name.
const World* world(std::string_view name);

} // namespace serendip::simulator
