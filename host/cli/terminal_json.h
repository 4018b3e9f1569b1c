#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace serendip::cli {

/// Indented JSON that a person can read and that does nothing to a terminal: what terminalText would replace is escaped
/// ("\u202e"), so that a program reads the same text as without.
std::string terminalJson(const nlohmann::json&);

} // namespace serendip::cli
