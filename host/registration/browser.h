#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace serendip::registration {

/// Which of the two kinds of manifest a browser reads.
enum class Family { chromium, firefox };

/// The systems the table knows, in the order of their names there.
enum class System { linux, macos, windows };

constexpr std::size_t kSystems = 3;

/// "chromium" or "firefox".
std::string_view word(Family);

/// "linux", "macos" or "windows".
std::string_view word(System);

/// The system this program was built for.
constexpr System thisSystem() {
#if defined(_WIN32)
  return System::windows;
#elif defined(__APPLE__)
  return System::macos;
#else
  return System::linux;
#endif
}

/// One browser on one system. Paths begin with `~/`, `$XDG_CONFIG_HOME/`, `$XDG_DATA_HOME/`, `%LOCALAPPDATA%/`,
/// `%APPDATA%/`, `%USERPROFILE%/` or `/`; places.h says what these mean.
struct Place {
  std::vector<std::string> traces;            ///< what only the browser itself leaves: one of them there, it was there
  std::vector<std::string> programs;          ///< names to be found in PATH, or absolute paths
  std::optional<std::string> userManifests;   ///< folder of this user's manifests
  std::optional<std::string> systemManifests; ///< folder of everybody's manifests
  std::optional<std::string> registryKey;     ///< Windows: below HKEY_CURRENT_USER; the host's name is a key below it
  std::optional<std::string> flatpak;         ///< id of the Flatpak application the browser is
  std::optional<std::string> unsupported;     ///< why no program can be registered, ending with the next step
};

struct Browser {
  std::string id;   ///< for `--browser`: lower case, digits, hyphens
  std::string name; ///< for people
  Family family;
  std::array<std::optional<Place>, kSystems> places; ///< by System; nothing where there is no such browser

  const std::optional<Place>& on(System system) const { return places[static_cast<std::size_t>(system)]; }
};

} // namespace serendip::registration
