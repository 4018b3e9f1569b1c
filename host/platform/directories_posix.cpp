#include "platform/directories.h"

#include <array>
#include <cstdlib>
#include <optional>

#include <pwd.h>
#include <unistd.h>

namespace serendip::platform {
namespace {

namespace fs = std::filesystem;

std::optional<fs::path> homeFromAccount() {
  std::array<char, 16384> text{};
  passwd entry{};
  passwd* found = nullptr;
  if (getpwuid_r(geteuid(), &entry, text.data(), text.size(), &found) != 0 || found == nullptr) {
    return std::nullopt;
  }
  const fs::path home = entry.pw_dir;
  return home.is_absolute() ? std::optional(home) : std::nullopt;
}

fs::path directory(const char* variable, const char* underHome) {
  const auto base = directoryFromEnvironment(variable);
  return (base ? *base : homeDirectory() / underHome) / "serendip";
}

} // namespace

HomeUnknown::HomeUnknown()
    : std::runtime_error("Neither HOME nor the account says where your home directory is; set HOME and start again.") {}

std::optional<std::filesystem::path> directoryFromEnvironment(const char* variable) {
  const char* value = std::getenv(variable);
  if (value == nullptr || !fs::path(value).is_absolute()) {
    return std::nullopt;
  }
  return fs::path(value);
}

std::filesystem::path homeDirectory() {
  if (const auto path = directoryFromEnvironment("HOME")) {
    return *path;
  }
  if (const auto path = homeFromAccount()) {
    return *path;
  }
  throw HomeUnknown();
}

std::filesystem::path dataDirectory() {
  return directory("XDG_DATA_HOME", ".local/share");
}

std::filesystem::path stateDirectory() {
  return directory("XDG_STATE_HOME", ".local/state");
}

std::string dataFileInWords(std::string_view name) {
  return "$XDG_DATA_HOME/serendip/" + std::string(name) + " (default ~/.local/share)";
}

std::string stateFileInWords(std::string_view name) {
  return "$XDG_STATE_HOME/serendip/" + std::string(name) + " (default ~/.local/state)";
}

} // namespace serendip::platform
