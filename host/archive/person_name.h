#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace serendip::archive {

/// Both parts as one name, as the page shows it; nothing where both are empty. Throws RowProblem for what is no text.
std::optional<std::string> fullName(std::string_view first, std::string_view last);

/// A name that stands in one column.
std::optional<std::string> fullName(std::string_view whole);

} // namespace serendip::archive
