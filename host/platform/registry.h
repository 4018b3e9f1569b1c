#pragma once

#include <optional>
#include <stdexcept>
#include <string>

namespace serendip::platform {

/// A key of the registry that could not be read or changed. `what()` names it, says why and ends with the next step.
class RegistryRefused : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// Below HKEY_CURRENT_USER, such as `Software\Mozilla\NativeMessagingHosts\serendip.host`; browsers look for the path
/// of a manifest in the key's default value, which is all that is read and written here. Texts are UTF-8. Each throws
/// RegistryRefused. Elsewhere than on Windows there is no key, and none can be written.
std::optional<std::string> registryValue(const std::string& key);

/// Makes what is missing of the key.
void setRegistryValue(const std::string& key, const std::string& value);

/// Removes the key, if it is there and has no keys below it; those above it stay.
void removeRegistryKey(const std::string& key);

/// Whether the key is there, with or without a value.
bool registryKeyExists(const std::string& key);

} // namespace serendip::platform
