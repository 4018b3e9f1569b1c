#pragma once

#include <optional>
#include <stdexcept>
#include <string>

namespace serendip::platform {

/// A value that could not be written or removed. `what()` says why and ends with the next step.
class RegistryRefused : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

// Windows only; elsewhere nothing calls these and nothing defines them. `key` is below HKEY_CURRENT_USER, such as
// `Software\Mozilla\NativeMessagingHosts\serendip.host`; the value is the key's default one, a text in UTF-8.

/// The value, or nothing where the key or its value is not there or is no text.
std::optional<std::string> readRegistryValue(const std::string& key);

/// Makes what is missing of the key. Throws RegistryRefused.
void writeRegistryValue(const std::string& key, const std::string& value);

/// Removes the last part of the key, which has no keys below it; that it is not there is no error. Throws
/// RegistryRefused.
void removeRegistryKey(const std::string& key);

} // namespace serendip::platform
