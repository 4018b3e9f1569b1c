#pragma once

#include <string_view>

namespace serendip::advice {

/// At least 20 cased letters, three in five of them capitals. German capitalises nouns and stays far below.
bool isMostlyCapitals(std::string_view note);

/// At least three pictures; one or two are ordinary politeness.
bool hasManyEmoji(std::string_view note);

} // namespace serendip::advice
