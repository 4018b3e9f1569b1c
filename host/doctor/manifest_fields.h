#pragma once

#include "doctor/manifest_rules.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace serendip::doctor {

/// A manifest as JSON, or why it is none. `text` is plain JSON by now: what one browser takes beyond it was translated.
/// A byte order mark is passed over, of two equal keys the last counts. Comments are taken if `comments`.
std::variant<nlohmann::json, Finding> manifestObject(std::string_view text, bool comments);

/// The text under `key`, or null where it is missing or no text.
const std::string* textIn(const nlohmann::json& manifest, const char* key);

/// The value under `key` for a sentence: bounded, "nothing" where it is missing.
std::string shownIn(const nlohmann::json& manifest, const char* key);

/// What the system reads of a path: it ends at the first U+0000. Neither browser cares.
std::string systemPath(const std::string& path);

/// Whether a browser starts what a manifest gives as its path: an absolute one. Only on Windows may it also be
/// relative, to the manifest.
bool startablePath(const std::string& path);

} // namespace serendip::doctor
