// There is no registry here: nothing can be read from it, and writing to it is a mistake of the caller.
#include "platform/registry.h"

namespace serendip::platform {

std::optional<std::string> registryValue(const std::string& /*key*/) {
  return std::nullopt;
}

void setRegistryValue(const std::string& key, const std::string& /*value*/) {
  throw RegistryRefused("The registry key " + key + " cannot be written (only Windows has a registry).");
}

void removeRegistryKey(const std::string& /*key*/) {}

bool registryKeyExists(const std::string& /*key*/) {
  return false;
}

} // namespace serendip::platform
