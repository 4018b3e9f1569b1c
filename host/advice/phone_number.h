#pragma once

#include <string_view>

namespace serendip::advice {

/// Whether folded text contains what reads as a telephone number: "+49 431 1234567", "0431 1234567" or "415-555-0100".
/// Dates, years and sums do not.
bool hasPhoneNumber(std::string_view folded);

} // namespace serendip::advice
