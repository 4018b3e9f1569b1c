#pragma once

#include "service/session.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace serendip::service {

/// The result of a method of PROTOCOL.md, section 6. Every failure that was foreseen leaves as wire::Error; anything
/// else is a fault of the host and for the caller to log.
nlohmann::json dispatch(Session&, std::string_view method, const nlohmann::json& params);

} // namespace serendip::service
