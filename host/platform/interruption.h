#pragma once

namespace serendip::platform {

/// While one is there, Ctrl-C (and being asked to end by the system) ends nothing by itself: whoever works looks at
/// `interrupted`, and leaves nothing behind. The second time ends the program at once, as it would without.
class Interruption {
public:
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;
};

/// Whether the user has asked to end since there is an Interruption.
bool interrupted();

/// What a shell expects of a program that ended because it was asked to: 130 after Ctrl-C.
int statusWhenInterrupted();

} // namespace serendip::platform
