#pragma once

#include "domain/request.h"

#include <nlohmann/json.hpp>

namespace serendip::bench {

/// A request with a slug and a headline as the extension sends it.
nlohmann::json onWire(const Request&);

} // namespace serendip::bench
