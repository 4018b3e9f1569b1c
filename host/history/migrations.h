#pragma once

#include <span>

namespace serendip::history {

/// One step from the version before to `version`, SQL only.
struct Migration {
  int version;
  const char* sql;
};

/// All there ever were, in order, versions 1, 2, 3 … without a gap.
std::span<const Migration> migrations();

} // namespace serendip::history
