#pragma once

#include <stdexcept>
#include <string>

namespace serendip::advice {

/// What was saved cannot be used; the lessons it was made of still can.
struct SnapshotError : std::runtime_error {
  explicit SnapshotError(const std::string& problem)
      : std::runtime_error("The saved state of the learner " + problem + "; it must be rebuilt from the history.") {}
};

} // namespace serendip::advice
