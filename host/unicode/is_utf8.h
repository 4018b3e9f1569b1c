#pragma once

#include <string_view>

namespace serendip::unicode {

/// Whether all of `text` is UTF-8; of ASCII eight bytes at a time, since every text of the history is asked.
bool isUtf8(std::string_view text);

} // namespace serendip::unicode
