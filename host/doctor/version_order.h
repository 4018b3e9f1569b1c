#pragma once

#include <string_view>

namespace serendip::doctor {

/// Whether a version such as "0.2.0" is later than another, number by number. What is no number counts as 0.
bool isNewer(std::string_view version, std::string_view than);

} // namespace serendip::doctor
