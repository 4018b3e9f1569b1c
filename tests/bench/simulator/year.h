#pragma once

#include "world.h"

#include "advice/philosophy.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace serendip::simulator {

/// After so many of the user's decisions every policy is measured.
inline constexpr std::array<int, 5> kLabels{0, 10, 50, 100, 500};

/// Requests on which each measurement stands.
inline constexpr int kMeasuredRequests = 2000;

/// How one policy did on the requests that followed.
struct Measured {
  std::string policy;
  double utility;        ///< per 100 requests, each decided without looking first
  double agreement;      ///< share of the requests decided as the oracle would
  double looks;          ///< share of the requests of which the profile would be looked at first
  double utilityLooking; ///< per 100 requests, if what is suggested to be looked at is looked at
};

struct Moment {
  int labels;
  double oracle; ///< its utility per 100 requests
  std::vector<Measured> policies;
};

/// A year of one user in one world with Serendip and, unseen, the baselines beside it. The same seed gives the same
/// figures. Throws std::runtime_error if the year ends before the last of kLabels.
std::vector<Moment> liveYear(const World&, const advice::Philosophy&, std::uint64_t seed);

} // namespace serendip::simulator
