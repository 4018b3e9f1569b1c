#pragma once

#include "domain/instant.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace serendip::cli {

/// Whether a terminal would obey a code point instead of showing it: control characters (escape sequences begin with
/// one, in C0 or C1), marks of direction, line and paragraph separators, and unicode::kNotText.
bool harmful(std::int32_t codePoint);

/// Somebody else's text in one line that does nothing to a terminal: what is harmful becomes U+FFFD, line breaks and
/// tabs become spaces.
std::string terminalText(std::string_view text);

/// The same, but a line break stays one, followed by `indent`.
std::string terminalLines(std::string_view text, std::string_view indent);

std::string localDay(Instant);    ///< 2026-03-14, in the time zone of the terminal
std::string localMinute(Instant); ///< 2026-03-14 09:26

} // namespace serendip::cli
