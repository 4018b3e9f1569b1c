#pragma once

#include <filesystem>
#include <stdexcept>

namespace serendip::platform {

/// There is no telling where this user's files belong. `what()` ends with the next step.
class HomeUnknown : public std::runtime_error {
public:
  HomeUnknown();
};

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
