#pragma once

#include "domain/instant.h"

#include <compare>
#include <string>

namespace serendip::ledger {

/// A month of UTC: the same for everybody who reads the same history, wherever the computer stands.
struct Month {
  int year;
  unsigned number; ///< 1 … 12

  static Month of(Instant);

  /// As in "2026-09".
  std::string text() const;

  friend auto operator<=>(const Month&, const Month&) = default;
};

} // namespace serendip::ledger
