#pragma once

#include "log/log.h"
#include "wire/frame.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <string>
#include <string_view>

namespace serendip::wire {

/// Carries out a method and returns its result; throws Error for all that can be foreseen.
using Dispatch = std::function<nlohmann::json(std::string_view method, const nlohmann::json& params)>;

/// The one reply to a message. Whatever else `dispatch` throws becomes internalError and a line in the log.
std::string answer(const Message&, const Dispatch&, Log&);

} // namespace serendip::wire
