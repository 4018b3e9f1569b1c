#pragma once

#include "registration/browser.h"

#include <string_view>
#include <vector>

namespace serendip::registration {

/// `manifests/browsers.json`, as it was compiled in, in its order.
const std::vector<Browser>& browserTable();

/// The browser called `id`, or null.
const Browser* findBrowser(std::string_view id);

/// Reads such a table. Every field is checked; anything unknown, missing or contradictory is a wire::Error that names
/// the field, such as `browsers[3].linux.userManifests`.
std::vector<Browser> readBrowserTable(std::string_view json);

} // namespace serendip::registration
