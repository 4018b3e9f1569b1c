#include "platform/directories.h"

#include "platform/text_windows.h"

#include <cstdlib>
#include <memory>

#include <windows.h>

#include <knownfolders.h>
#include <shlobj.h>

namespace serendip::platform {
namespace {

namespace fs = std::filesystem;

std::optional<fs::path> fromEnvironment(const wchar_t* variable) {
  const wchar_t* value = _wgetenv(variable);
  if (value == nullptr || !fs::path(value).is_absolute()) {
    return std::nullopt;
  }
  return fs::path(value);
}

fs::path fromAccount(const KNOWNFOLDERID& folder) {
  PWSTR path = nullptr;
  const HRESULT found = SHGetKnownFolderPath(folder, KF_FLAG_DONT_VERIFY, nullptr, &path);
  const std::unique_ptr<wchar_t, decltype(&CoTaskMemFree)> owned(path, &CoTaskMemFree);
  if (found != S_OK || path == nullptr) {
    throw HomeUnknown();
  }
  return path;
}

fs::path directory() {
  const auto named = fromEnvironment(L"LOCALAPPDATA");
  return (named ? *named : fromAccount(FOLDERID_LocalAppData)) / L"Serendip";
}

} // namespace

HomeUnknown::HomeUnknown()
    : std::runtime_error("Neither the environment nor the account says where your files are; set LOCALAPPDATA and "
                         "USERPROFILE, and start again.") {}

std::optional<std::filesystem::path> directoryFromEnvironment(const char* variable) {
  return fromEnvironment(utf16(variable).c_str());
}

std::filesystem::path homeDirectory() {
  const auto named = fromEnvironment(L"USERPROFILE");
  return named ? *named : fromAccount(FOLDERID_Profile);
}

std::filesystem::path dataDirectory() {
  return directory();
}

std::filesystem::path stateDirectory() {
  return directory();
}

std::string dataFileInWords(std::string_view name) {
  return "%LOCALAPPDATA%\\Serendip\\" + std::string(name);
}

std::string stateFileInWords(std::string_view name) {
  return dataFileInWords(name);
}

} // namespace serendip::platform
