#pragma once

#include <string_view>

namespace serendip::advice {

/// Whether folded text contains a link: with a scheme, with "www." or as a bare domain. An e-mail address is none.
bool hasWebAddress(std::string_view folded);

} // namespace serendip::advice
