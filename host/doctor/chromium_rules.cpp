// The rules of Chromium and its relatives. Unknown keys are welcome, but one entry it cannot read spoils the whole
// file, and a description is not optional.
#include "doctor/chromium_json.h"
#include "doctor/chromium_origin.h"
#include "doctor/manifest_fields.h"
#include "platform/path_text.h"
#include "shapes/excerpt.h"

#include <algorithm>

namespace serendip::doctor {
namespace {

/// Small letters, digits, "_" and "."; the dots neither at an end nor one after another.
bool isName(std::string_view name) {
  const auto known = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.'; };
  return !name.empty() && std::ranges::all_of(name, known) && !name.starts_with('.') && !name.ends_with('.') &&
         name.find("..") == std::string_view::npos;
}

std::optional<Finding> faultyText(const nlohmann::json& manifest, const Wanted& wanted) {
  const auto* name = textIn(manifest, "name");
  if (name == nullptr || !isName(*name)) {
    return Finding{Fault::nameInvalid, shownIn(manifest, "name")};
  }
  const auto* description = textIn(manifest, "description");
  if (description == nullptr || description->empty()) {
    return Finding{Fault::descriptionInvalid, shownIn(manifest, "description")};
  }
  if (const auto* type = textIn(manifest, "type"); type == nullptr || *type != "stdio") {
    return Finding{Fault::typeInvalid, shownIn(manifest, "type")};
  }
  const auto* path = textIn(manifest, "path");
  if (path == nullptr || path->empty()) {
    return Finding{Fault::pathInvalid, shownIn(manifest, "path")};
  }
  if (*name != wanted.name) {
    return Finding{Fault::nameDiffers, shownIn(manifest, "name")};
  }
  return std::nullopt;
}

std::optional<Finding> faultyOrigins(const nlohmann::json& manifest, const Wanted& wanted) {
  const auto listed = manifest.find("allowed_origins");
  if (listed == manifest.end() || !listed->is_array()) {
    return Finding{Fault::callersInvalid, shownIn(manifest, "allowed_origins")};
  }
  const auto malformed = std::ranges::find_if(*listed, [](const nlohmann::json& entry) {
    return !entry.is_string() || !isChromiumPattern(entry.get_ref<const std::string&>());
  });
  if (malformed != listed->end()) {
    return Finding{Fault::callerMalformed, shapes::shown(*malformed)};
  }
  const auto ours = [&](const nlohmann::json& entry) {
    return letsIn(entry.get_ref<const std::string&>(), wanted.caller);
  };
  if (std::ranges::none_of(*listed, ours)) {
    return Finding{Fault::callerNotListed, wanted.caller};
  }
  return std::nullopt;
}

Ruling rulingOnChromium(const nlohmann::json& manifest, const Wanted& wanted) {
  if (const auto fault = faultyText(manifest, wanted)) {
    return *fault;
  }
  if (const auto fault = faultyOrigins(manifest, wanted)) {
    return *fault;
  }
  const auto path = systemPath(*textIn(manifest, "path"));
  if (!startablePath(path)) {
    return Finding{Fault::pathRelative, shownIn(manifest, "path")};
  }
  return Accepted{platform::pathOf(path)};
}

} // namespace

Ruling chromiumRuling(std::string_view text, const Wanted& wanted) {
  const auto json = chromiumJson(text);
  if (!json) {
    return Finding{Fault::notJson, "with too many brackets inside one another"};
  }
  const auto manifest = manifestObject(*json, true);
  if (const auto* fault = std::get_if<Finding>(&manifest)) {
    return *fault;
  }
  return rulingOnChromium(std::get<nlohmann::json>(manifest), wanted);
}

} // namespace serendip::doctor
