#pragma once

#include "registration/browser.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace serendip::registration {

/// The file in every folder of manifests by which a browser finds this host, and the key in the registry of Windows.
std::string manifestFileName();

/// What a path of the table means for this user. `$XDG_CONFIG_HOME` and `$XDG_DATA_HOME` default to `~/.config` and
/// `~/.local/share`. Throws platform::HomeUnknown.
std::filesystem::path expand(std::string_view tablePath);

/// Whether the browser is there: it has left one of its traces, or one of its programs is found. A program that only
/// leads to a Snap is none, for that browser is another one. Throws platform::HomeUnknown.
bool present(const Place&);

} // namespace serendip::registration
