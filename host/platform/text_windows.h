#pragma once

#include <string>
#include <string_view>

namespace serendip::platform {

/// Windows speaks UTF-16, the host UTF-8. What is half a surrogate pair, which a file name may hold, becomes U+FFFD.
std::string utf8(std::wstring_view text);
std::wstring utf16(std::string_view text);

} // namespace serendip::platform
