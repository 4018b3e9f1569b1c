#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace serendip::cli {

/// The result of `search` as a table for a person.
std::string peopleText(const nlohmann::json& senders);

/// The sender of a result of `sender` and all their events, newest first, as a person reads them.
std::string timelineText(const nlohmann::json& sender, const nlohmann::json& events);

} // namespace serendip::cli
