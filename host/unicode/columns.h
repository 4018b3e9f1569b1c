#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace serendip::unicode {

/// How many columns of a terminal a text takes: two for an ideograph, none for a combining mark.
std::size_t columns(std::string_view text);

/// The beginning of a text in at most so many columns, with "…" as its last one where something was left out.
std::string cutToColumns(std::string_view text, std::size_t most);

} // namespace serendip::unicode
