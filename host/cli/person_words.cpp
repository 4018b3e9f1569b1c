#include "cli/person_words.h"

#include "cli/sender_argument.h"
#include "shapes/request_fields.h"

namespace serendip::cli {

bool isAddress(const std::vector<std::string>& words) {
  return words.size() == 1 && words.front().find("/in/") != std::string::npos;
}

nlohmann::json personNamed(const std::vector<std::string>& words) {
  const auto key = words.size() == 1 ? senderArgument(words.front()) : std::nullopt;
  return key ? shapes::senderJson(*key) : nlohmann::json(nullptr);
}

} // namespace serendip::cli
