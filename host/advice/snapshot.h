#pragma once

#include "advice/learnt.h"
#include "advice/snapshot_error.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace serendip::advice {

/// `fingerprint` is that of the prior beside which it was learnt.
std::string saveSnapshot(const Learnt&, std::uint64_t fingerprint);

/// Throws SnapshotError unless `bytes` came from `saveSnapshot` with the same fingerprint, whole and unchanged.
Learnt loadSnapshot(std::string_view bytes, std::uint64_t fingerprint);

} // namespace serendip::advice
