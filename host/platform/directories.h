#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace serendip::platform {

/// There is no telling where this user's files belong. `what()` ends with the next step.
class HomeUnknown : public std::runtime_error {
public:
  HomeUnknown();
};

/// `$HOME`, or what the account says where that is unset or relative; on Windows `%USERPROFILE%`. Throws HomeUnknown.
std::filesystem::path homeDirectory();

/// The folder that an environment variable names; nothing where it is unset or relative, as the XDG specification
/// demands.
std::optional<std::filesystem::path> directoryFromEnvironment(const char* variable);

/// Where the history lives: `$XDG_DATA_HOME/serendip`, by default `~/.local/share/serendip`; as the XDG specification
/// demands, a relative value is ignored. On Windows `%LOCALAPPDATA%\Serendip`, which is this machine's alone: a roaming
/// folder would be copied while SQLite writes to it. Nothing is created. Throws HomeUnknown.
///
/// macOS wants `~/Library/Application Support/Serendip`.
std::filesystem::path dataDirectory();

/// Where the log lives: `$XDG_STATE_HOME/serendip`, by default `~/.local/state/serendip`. On Windows beside the
/// history. Otherwise as dataDirectory; macOS wants `~/Library/Logs/Serendip`.
std::filesystem::path stateDirectory();

/// A file in one of the two as a person would write it down, for the help.
std::string dataFileInWords(std::string_view name);
std::string stateFileInWords(std::string_view name);

} // namespace serendip::platform
