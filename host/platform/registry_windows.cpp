#include "platform/reason.h"
#include "platform/registry.h"
#include "platform/text_windows.h"

#include <windows.h>

namespace serendip::platform {
namespace {

[[noreturn]] void refuse(const std::string& key, const std::string& what, LSTATUS status) {
  throw RegistryRefused("The registry key HKEY_CURRENT_USER\\" + key + " cannot be " + what + " (" +
                        reason({static_cast<int>(status), std::system_category()}) +
                        "); check that you may change it, then try again.");
}

bool missing(LSTATUS status) {
  return status == ERROR_FILE_NOT_FOUND || status == ERROR_PATH_NOT_FOUND;
}

} // namespace

std::optional<std::string> registryValue(const std::string& key) {
  const std::wstring wide = utf16(key);
  std::wstring value(256, L'\0');
  for (;;) {
    auto bytes = static_cast<DWORD>(value.size() * sizeof(wchar_t));
    const auto status =
        RegGetValueW(HKEY_CURRENT_USER, wide.c_str(), nullptr, RRF_RT_REG_SZ, nullptr, value.data(), &bytes);
    if (missing(status)) {
      return std::nullopt;
    }
    if (status == ERROR_MORE_DATA) {
      value.resize(value.size() * 2);
      continue;
    }
    if (status != ERROR_SUCCESS) {
      refuse(key, "read", status);
    }
    return utf8(std::wstring_view(value).substr(0, value.find(L'\0')));
  }
}

void setRegistryValue(const std::string& key, const std::string& value) {
  const std::wstring wide = utf16(value);
  const auto bytes = static_cast<DWORD>((wide.size() + 1) * sizeof(wchar_t));
  HKEY opened = nullptr;
  auto status =
      RegCreateKeyExW(HKEY_CURRENT_USER, utf16(key).c_str(), 0, nullptr, 0, KEY_SET_VALUE, nullptr, &opened, nullptr);
  if (status == ERROR_SUCCESS) {
    status = RegSetValueExW(opened, nullptr, 0, REG_SZ, reinterpret_cast<const BYTE*>(wide.c_str()), bytes);
    RegCloseKey(opened);
  }
  if (status != ERROR_SUCCESS) {
    refuse(key, "written", status);
  }
}

void removeRegistryKey(const std::string& key) {
  const auto status = RegDeleteKeyW(HKEY_CURRENT_USER, utf16(key).c_str());
  if (status != ERROR_SUCCESS && !missing(status)) {
    refuse(key, "removed", status);
  }
}

bool registryKeyExists(const std::string& key) {
  HKEY opened = nullptr;
  const auto status = RegOpenKeyExW(HKEY_CURRENT_USER, utf16(key).c_str(), 0, KEY_QUERY_VALUE, &opened);
  if (status == ERROR_SUCCESS) {
    RegCloseKey(opened);
  } else if (!missing(status)) {
    refuse(key, "read", status);
  }
  return status == ERROR_SUCCESS;
}

} // namespace serendip::platform
