#pragma once

#include <string_view>

namespace serendip::advice {

/// Whether nobody's name is in the slug: "937465018", "3b1a2278x9". LinkedIn's own ending after a name, as in
/// "anna-muster-3b1a2278", is ordinary and never counts, nor do short names ("li-wu-9a8b7c6d") or years ("anna1985").
bool looksGenerated(std::string_view slug);

} // namespace serendip::advice
