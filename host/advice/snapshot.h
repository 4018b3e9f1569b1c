#pragma once

#include "advice/learnt.h"

#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

namespace serendip::advice {

/// What was saved cannot be used; the lessons it was made of still can.
struct SnapshotError : std::runtime_error {
  explicit SnapshotError(const std::string& problem)
      : std::runtime_error("The saved state of the learner " + problem + "; it must be rebuilt from the history.") {}
};

/// `fingerprint` is that of the prior beside which it was learnt. Places that were never taught are left out.
std::string saveSnapshot(const Learnt&, std::uint64_t fingerprint);

/// Throws SnapshotError unless `bytes` came from `saveSnapshot` with the same fingerprint, whole and unchanged.
Learnt loadSnapshot(std::string_view bytes, std::uint64_t fingerprint);

} // namespace serendip::advice
