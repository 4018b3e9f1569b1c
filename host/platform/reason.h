#pragma once

#include <string>
#include <system_error>

namespace serendip::platform {

/// What the system says of an error, in UTF-8. On Windows `error_code::message()` speaks the user's code page, and a
/// reply with that in it would be no JSON.
std::string reason(std::error_code error);

/// The same of what has just failed: errno, or on Windows GetLastError().
std::error_code lastError();

} // namespace serendip::platform
