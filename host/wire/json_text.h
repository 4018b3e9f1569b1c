#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>

namespace serendip::wire {

/// Objects and arrays inside one another. The library's own dump() recurses, and 100,000 levels fit into 200 kB.
constexpr std::size_t kDeepest = 32;

/// Characters (code points).
constexpr std::size_t kLongestRequestId = 64;

/// A text that is not JSON as section 1 of PROTOCOL.md allows it.
struct Unreadable {
  std::string problem; ///< our words only, nothing of the text
  nlohmann::json id;   ///< the `id` of the message if it stood before the fault, else null
};

std::variant<nlohmann::json, Unreadable> readJson(std::string_view text);

/// Whether a request may have this id: an integer, or a string that is not too long.
bool isRequestId(const nlohmann::json& id);

} // namespace serendip::wire
