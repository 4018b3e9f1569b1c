// The rules of Firefox and its relatives: a strict schema. One key it does not know, and the file is none.
#include "doctor/firefox_json.h"
#include "doctor/manifest_fields.h"
#include "platform/path_text.h"
#include "shapes/excerpt.h"

#include <algorithm>
#include <array>
#include <regex>

namespace serendip::doctor {
namespace {

constexpr std::array kKeys{"name", "description", "path", "type", "allowed_extensions"};

/// Words of letters, digits and "_" with single dots between them; capitals are fine.
bool isName(const std::string& name) {
  static const std::regex pattern(R"([A-Za-z0-9_]+(\.[A-Za-z0-9_]+)*)");
  return name.size() <= 255 && std::regex_match(name, pattern);
}

constexpr std::string_view kIdCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._";

/// "{GUID}", or "something@something" in which the first may be empty.
bool isAddOnId(const std::string& id) {
  static const std::regex guid(R"(\{[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\})");
  const auto at = id.find('@');
  if (at == std::string::npos) {
    return id.size() == 38 && std::regex_match(id, guid);
  }
  const auto allowed = [](std::string_view part) {
    return part.find_first_not_of(kIdCharacters) == std::string_view::npos;
  };
  return allowed(std::string_view(id).substr(0, at)) && allowed(std::string_view(id).substr(at + 1)) &&
         at + 1 < id.size();
}

std::optional<Finding> faultyShape(const nlohmann::json& manifest) {
  for (const auto& [key, value] : manifest.items()) {
    if (std::ranges::find(kKeys, key) == kKeys.end()) {
      return Finding{Fault::unknownKey, shapes::shown(key)};
    }
  }
  if (const auto* name = textIn(manifest, "name"); name == nullptr || !isName(*name)) {
    return Finding{Fault::nameInvalid, shownIn(manifest, "name")};
  }
  if (textIn(manifest, "description") == nullptr) {
    return Finding{Fault::descriptionInvalid, shownIn(manifest, "description")};
  }
  if (const auto* type = textIn(manifest, "type"); type == nullptr || *type != "stdio") {
    return Finding{Fault::typeInvalid, shownIn(manifest, "type")};
  }
  if (const auto* path = textIn(manifest, "path"); path == nullptr || path->empty()) {
    return Finding{Fault::pathInvalid, shownIn(manifest, "path")};
  }
  return std::nullopt;
}

std::optional<Finding> faultyAddOns(const nlohmann::json& manifest, const Wanted& wanted) {
  const auto listed = manifest.find("allowed_extensions");
  if (listed == manifest.end() || !listed->is_array() || listed->empty()) {
    return Finding{Fault::callersInvalid, shownIn(manifest, "allowed_extensions")};
  }
  const auto malformed = std::ranges::find_if(*listed, [](const nlohmann::json& entry) {
    return !entry.is_string() || !isAddOnId(entry.get_ref<const std::string&>());
  });
  if (malformed != listed->end()) {
    return Finding{Fault::callerMalformed, shapes::shown(*malformed)};
  }
  if (std::ranges::find(*listed, nlohmann::json(wanted.caller)) == listed->end()) {
    return Finding{Fault::callerNotListed, wanted.caller};
  }
  return std::nullopt;
}

Ruling rulingOnFirefox(const nlohmann::json& manifest, const Wanted& wanted) {
  if (const auto fault = faultyShape(manifest)) {
    return *fault;
  }
  if (*textIn(manifest, "name") != wanted.name) {
    return Finding{Fault::nameDiffers, shownIn(manifest, "name")};
  }
  const auto path = systemPath(*textIn(manifest, "path"));
  if (!startablePath(path)) {
    return Finding{Fault::pathRelative, shownIn(manifest, "path")};
  }
  if (const auto fault = faultyAddOns(manifest, wanted)) {
    return *fault;
  }
  return Accepted{platform::pathOf(path)};
}

} // namespace

Ruling firefoxRuling(std::string_view text, const Wanted& wanted) {
  const auto manifest = manifestObject(firefoxJson(text), false);
  if (const auto* fault = std::get_if<Finding>(&manifest)) {
    return *fault;
  }
  return rulingOnFirefox(std::get<nlohmann::json>(manifest), wanted);
}

} // namespace serendip::doctor
