#include "cli/person_words.h"

#include "cli/sender_argument.h"

namespace serendip::cli {

bool isAddress(const std::vector<std::string>& words) {
  return words.size() == 1 && words.front().find("/in/") != std::string::npos;
}

nlohmann::json personNamed(const std::vector<std::string>& words) {
  const auto key = words.size() == 1 ? senderArgument(words.front()) : std::nullopt;
  if (!key) {
    return nullptr;
  }
  return key->memberId ? nlohmann::json{{"memberId", *key->memberId}} : nlohmann::json{{"slug", *key->slug}};
}

} // namespace serendip::cli
