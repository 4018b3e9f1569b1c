#pragma once

#include "service/session.h"

#include <nlohmann/json.hpp>

#include <span>
#include <string_view>

namespace serendip::service {

/// One method of PROTOCOL.md, section 6. `call` takes the params and returns the result; it throws wire::Error or one
/// of history's failures.
struct Method {
  std::string_view name;
  bool writes; ///< carries `id` and `at`
  nlohmann::json (*call)(Session&, const nlohmann::json& params);
};

/// In the order of PROTOCOL.md.
std::span<const Method> methods();

const Method* findMethod(std::string_view name);

} // namespace serendip::service
