#pragma once

#include "registration/browser.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace serendip::registration {

/// The native messaging manifest that makes browsers of `family` start `program` (absolute) for Serendip's own
/// extension and for those of `extensionIds` that are of this family. Firefox refuses a manifest with any key it does
/// not know, so each family gets its own. Throws Refused where the path is not UTF-8, which no browser could read.
std::string manifestText(Family, const std::filesystem::path& program, std::span<const std::string> extensionIds);

/// The program that a manifest of our name starts; nothing for a text that is no such manifest.
std::optional<std::string> programOfManifest(std::string_view text);

/// The script by which a browser inside a Flatpak starts `program`. Throws Refused as above.
std::string starterText(const std::filesystem::path& program);

} // namespace serendip::registration
