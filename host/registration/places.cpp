// A folder of manifests is no trace of a browser: other programs make those without it. So the traces of the table are
// what only the browser writes, its "Local State" for instance.
#include "registration/places.h"

#include "built_in.h"
#include "platform/directories.h"
#include "platform/path_text.h"
#include "platform/program_search.h"
#include "registration/browser_table.h"

#include <algorithm>
#include <array>
#include <fstream>

namespace serendip::registration {
namespace {

namespace fs = std::filesystem;

/// A beginning of the table's paths, the variable that says where it leads, and where it leads without one.
struct Base {
  std::string_view beginning;
  const char* variable;
  const char* underHome; ///< null: there is no such place without the variable
};

constexpr std::array kBaseFolders{
    Base{"$XDG_CONFIG_HOME/", "XDG_CONFIG_HOME", ".config"}, Base{"$XDG_DATA_HOME/", "XDG_DATA_HOME", ".local/share"},
    Base{"%LOCALAPPDATA%/", "LOCALAPPDATA", nullptr},        Base{"%APPDATA%/", "APPDATA", nullptr},
    Base{"%USERPROFILE%/", "USERPROFILE", nullptr},
};

fs::path leadsTo(const Base& base) {
  if (const auto folder = platform::directoryFromEnvironment(base.variable)) {
    return *folder;
  }
  if (base.underHome == nullptr) {
    throw platform::HomeUnknown();
  }
  return platform::homeDirectory() / base.underHome;
}

bool isThere(const fs::path& path) {
  std::error_code unreadable;
  return fs::exists(path, unreadable);
}

/// Ubuntu's `firefox` is a link to snap or a script that starts /snap/bin/firefox.
bool leadsToSnap(const fs::path& program) {
  std::error_code unreadable;
  const auto real = fs::canonical(program, unreadable);
  if (real.filename() == "snap" || program.string().starts_with("/snap/") || real.string().starts_with("/snap/")) {
    return true;
  }
  std::array<char, 4096> begin{};
  std::ifstream file(real, std::ios::binary);
  file.read(begin.data(), begin.size());
  const std::string_view text(begin.data(), static_cast<std::size_t>(file.gcount()));
  return text.starts_with("#!") && text.find("/snap/bin/") != std::string_view::npos;
}

bool installed(const std::string& program) {
  if (program.starts_with('/')) {
    return isThere(program);
  }
  const auto found = platform::findProgram(program);
  return found && !leadsToSnap(*found);
}

} // namespace

std::string manifestFileName() {
  return std::string(builtin::kHostName).append(".json"); // GCC 12 warns of + with a constant
}

std::string hostKey(const Place& place) {
  return *place.registryKey + "\\" + std::string(builtin::kHostName);
}

fs::path expand(std::string_view tablePath) {
  if (tablePath.starts_with("~/")) {
    return platform::homeDirectory() / platform::pathOf(tablePath.substr(2));
  }
  for (const auto& base : kBaseFolders) {
    if (tablePath.starts_with(base.beginning)) {
      return leadsTo(base) / platform::pathOf(tablePath.substr(base.beginning.size()));
    }
  }
  return platform::pathOf(tablePath);
}

bool present(const Browser& browser) {
  const auto& place = browser.on(thisSystem());
  return place && (std::ranges::any_of(place->traces, [](const auto& trace) { return isThere(expand(trace)); }) ||
                   std::ranges::any_of(place->programs, installed));
}

std::vector<const Browser*> presentBrowsers() {
  std::vector<const Browser*> found;
  for (const auto& browser : browserTable()) {
    if (present(browser)) {
      found.push_back(&browser);
    }
  }
  return found;
}

} // namespace serendip::registration
