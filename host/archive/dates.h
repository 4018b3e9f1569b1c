// The dates of every vintage and of spreadsheets:
//   08 Feb 2026, 8-Feb-26           Connections; as a spreadsheet shows it
//   2/8/18, 3:07 AM                 Connections 2017/18, Invitations: US order, whatever the member's language
//   2026-02-08 15:07:09 UTC         messages; also with T, Z, without seconds, without a time
//   08.02.2026 15:07                saved again by a spreadsheet where dots mean day first, as they do everywhere
//   2/28/2026 15:07                 saved again by a US spreadsheet: only where it cannot be day first
// Anything else is not guessed: a wrong date would be a wrong fact for ever. LinkedIn names no time zone; what it
// writes is taken for UTC.
#pragma once

#include "domain/instant.h"

#include <optional>
#include <string_view>

namespace serendip::archive {

/// The instant that `text` names, midnight where it names a day only.
std::optional<Instant> readDate(std::string_view text);

/// The beginning of the day of `instant`, UTC.
Instant dayOf(Instant instant);

} // namespace serendip::archive
