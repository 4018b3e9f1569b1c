#pragma once

#include "doctor/judge.h"
#include "registration/browser.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace serendip::doctor {

/// The manifest a browser goes by, or the one it stumbles over.
struct Found {
  std::filesystem::path manifest; ///< empty where there is none
  Ruling ruling;
};

/// Chromium takes the first file that exists and never looks further, so a bad one of the user's hides a good one of
/// the system's. Firefox takes the first that it accepts. `files` in the browser's order; without an accepted one,
/// Found has the first that exists.
Found findManifest(registration::Family, std::span<const std::filesystem::path> files, const Wanted&, const FileFacts&);

} // namespace serendip::doctor
