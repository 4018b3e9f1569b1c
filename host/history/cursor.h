#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace serendip::history {

/// A place in a list as text for the client: whole numbers joined by dots.
std::string cursorText(const std::vector<std::int64_t>& numbers);

/// Throws std::invalid_argument unless `text` is exactly `count` numbers, none negative.
std::vector<std::int64_t> cursorNumbers(std::string_view text, std::size_t count);

} // namespace serendip::history
