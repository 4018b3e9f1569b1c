#pragma once

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace serendip::cli {

/// The person that words on the command line name: the address of a profile, a slug or a member id. A `sender` of
/// PROTOCOL.md, or null where they can only be words to search for.
nlohmann::json personNamed(const std::vector<std::string>& words);

/// Whether words are an address and nothing else, so that searching for them would be no use.
bool isAddress(const std::vector<std::string>& words);

} // namespace serendip::cli
