#pragma once

#include "built_in.h"
#include "doctor/manifest_rules.h"

#include <nlohmann/json.hpp>

#include <string>

namespace serendip::doctor {

inline const Wanted kChromiumWanted{"serendip.host", std::string(builtin::kChromiumOrigin)};
inline const Wanted kFirefoxWanted{"serendip.host", std::string(builtin::kFirefoxAddOn)};

/// The manifest as it should be, with some of its fields replaced; null takes one away.
inline std::string manifestText(std::string_view builtIn, const nlohmann::json& changes = nlohmann::json::object()) {
  auto manifest = nlohmann::json::parse(builtIn);
  manifest["path"] = "/opt/serendip/serendip";
  manifest.update(changes);
  for (const auto& [key, value] : changes.items()) {
    if (value.is_null()) {
      manifest.erase(key);
    }
  }
  return manifest.dump(2);
}

inline std::string replaced(std::string text, std::string_view old, std::string_view with) {
  return text.replace(text.find(old), old.size(), with);
}

/// The fault's word, or "accepted".
inline std::string told(const Ruling& ruling) {
  const auto* finding = std::get_if<Finding>(&ruling);
  return finding ? std::string(word(finding->fault)) : "accepted";
}

} // namespace serendip::doctor
