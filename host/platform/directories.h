#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>

namespace serendip::platform {

/// There is no telling where this user's files belong. `what()` ends with the next step.
class HomeUnknown : public std::runtime_error {
public:
  HomeUnknown();
};

/// `$HOME`, or what the account says where that is unset or relative. Throws HomeUnknown.
///
/// POSIX. Windows has `%USERPROFILE%` (`FOLDERID_Profile`).
std::filesystem::path homeDirectory();

/// The folder that an environment variable names; nothing where it is unset or relative, as the XDG specification
/// demands.
std::optional<std::filesystem::path> directoryFromEnvironment(const char* variable);

/// Where the history lives: `$XDG_DATA_HOME/serendip`, by default `~/.local/share/serendip`. As the XDG specification
/// demands, a relative value is ignored. Nothing is created. Throws HomeUnknown.
///
/// POSIX. Windows wants `%LOCALAPPDATA%\Serendip` (`FOLDERID_LocalAppData`); macOS wants
/// `~/Library/Application Support/Serendip`.
std::filesystem::path dataDirectory();

/// Where the log lives: `$XDG_STATE_HOME/serendip`, by default `~/.local/state/serendip`. Otherwise as dataDirectory;
/// macOS wants `~/Library/Logs/Serendip`.
std::filesystem::path stateDirectory();

} // namespace serendip::platform
