#include "registration/extension_id.h"

#include "domain/uuid.h"

#include <algorithm>

namespace serendip::registration {
namespace {

constexpr std::size_t kLongest = 80; // Firefox's own limit

bool isChromiumId(std::string_view id) {
  return id.size() == 32 && std::ranges::all_of(id, [](char c) { return c >= 'a' && c <= 'p'; });
}

bool isNameCharacter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
}

char lowerCase(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isFirefoxId(std::string_view id) {
  if (id.size() > kLongest) {
    return false;
  }
  if (id.starts_with('{') && id.ends_with('}')) {
    std::string inner(id.substr(1, id.size() - 2));
    std::ranges::transform(inner, inner.begin(), lowerCase);
    return Uuid::parse(inner).has_value();
  }
  const auto at = id.find('@');
  return at != std::string_view::npos && at + 1 < id.size() && std::ranges::all_of(id.substr(0, at), isNameCharacter) &&
         std::ranges::all_of(id.substr(at + 1), isNameCharacter);
}

} // namespace

std::optional<Family> familyOfExtension(std::string_view id) {
  if (isChromiumId(id)) {
    return Family::chromium;
  }
  return isFirefoxId(id) ? std::optional(Family::firefox) : std::nullopt;
}

std::string callerName(Family family, std::string_view id) {
  return family == Family::chromium ? "chrome-extension://" + std::string(id) + "/" : std::string(id);
}

} // namespace serendip::registration
