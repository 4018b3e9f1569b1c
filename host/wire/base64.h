#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace serendip::wire {

/// The bytes that `text` stands for in base64 (RFC 4648, section 4); nothing for anything else, missing padding and
/// blanks included.
std::optional<std::string> readBase64(std::string_view text);

} // namespace serendip::wire
