#pragma once

#include <ctime>

namespace serendip::platform {

/// The calendar and the clock of this user at `at`.
std::tm localTime(std::time_t at);

} // namespace serendip::platform
