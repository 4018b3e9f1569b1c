#pragma once

namespace serendip {

/// What acceptances are worth to this user by his own numbers, in the units of advice::Philosophy.
struct OwnPhilosophy {
  double exchange;
  double silence;
  double pitch;
  double unwelcome;
  double block; ///< what blocking costs, 0 or less
  double look;  ///< what a look at the profile costs, 0 or more
  bool needsMeeting;

  friend bool operator==(const OwnPhilosophy&, const OwnPhilosophy&) = default;
};

} // namespace serendip
