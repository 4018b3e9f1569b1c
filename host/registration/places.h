#pragma once

#include "registration/browser.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace serendip::registration {

/// The file in every folder of manifests by which a browser finds this host.
std::string manifestFileName();

/// The key whose value leads a browser with a registryKey to that file.
std::string hostKey(const Place&);

/// What a path of the table means for this user. `$XDG_CONFIG_HOME` and `$XDG_DATA_HOME` default to `~/.config` and
/// `~/.local/share`. Throws platform::HomeUnknown.
std::filesystem::path expand(std::string_view tablePath);

/// Whether the browser is there: it has left one of its traces, or one of its programs is found. A program that only
/// leads to a Snap is none, for that browser is another one. Throws platform::HomeUnknown.
bool present(const Browser&);

/// The browsers of the table that are there, in its order. Throws platform::HomeUnknown.
std::vector<const Browser*> presentBrowsers();

} // namespace serendip::registration
