#pragma once

#include <string>
#include <string_view>

namespace serendip::unicode {

/// Each letter in lower case and nothing else changed, as browsers do it to an address; bytes that are not UTF-8 stay.
std::string lowerCase(std::string_view text);

} // namespace serendip::unicode
