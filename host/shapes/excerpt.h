#pragma once

#include "shapes/limits.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace serendip::shapes {

/// The beginning of a text that cannot be trusted: at most `most` code points, then "…". Control characters, line
/// breaks and the marks that change the direction of writing become U+FFFD, since the text lands in the middle of a
/// sentence.
std::string excerpt(std::string_view text, std::size_t most = limits::kExcerpt);

/// A refused value as a message can show it: a bounded text in quotation marks, a number, or the name of its type.
std::string shown(const nlohmann::json& value);

/// `bytes` with whatever is not UTF-8 replaced by U+FFFD: names of files and messages of the system may hold anything,
/// JSON may not.
std::string validUtf8(std::string_view bytes);

} // namespace serendip::shapes
