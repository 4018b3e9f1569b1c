#include "registration/manifest_text.h"

#include "built_in.h"
#include "platform/shell_words.h"
#include "registration/extension_id.h"
#include "registration/item.h"
#include "shapes/excerpt.h"
#include "wire/json_text.h"

#include <algorithm>

namespace serendip::registration {
namespace {

std::string utf8(const std::filesystem::path& program) {
  auto text = program.string();
  if (shapes::validUtf8(text) != text) {
    throw Refused(
        "The program lies at " + shapes::validUtf8(text) +
        ", and browsers read a path in UTF-8 only. Move it to a folder whose name is in UTF-8, then register it "
        "from there.");
  }
  return text;
}

} // namespace

std::string manifestText(Family family, const std::filesystem::path& program,
                         std::span<const std::string> extensionIds) {
  const bool firefox = family == Family::firefox;
  auto manifest = nlohmann::ordered_json::parse(firefox ? builtin::kFirefoxManifest : builtin::kChromiumManifest);
  manifest["path"] = utf8(program);
  auto& callers = manifest[firefox ? "allowed_extensions" : "allowed_origins"];
  for (const auto& id : extensionIds) {
    const auto caller = callerName(family, id);
    if (familyOfExtension(id) == family && std::find(callers.begin(), callers.end(), caller) == callers.end()) {
      callers.push_back(caller);
    }
  }
  return manifest.dump(2) + "\n";
}

std::optional<std::string> programOfManifest(std::string_view text) {
  const auto read = wire::readJson(text);
  const auto* manifest = std::get_if<nlohmann::json>(&read);
  if (manifest == nullptr || !manifest->is_object() ||
      manifest->value("name", nlohmann::json()) != std::string(builtin::kHostName)) {
    return std::nullopt;
  }
  const auto path = manifest->find("path");
  return path != manifest->end() && path->is_string() ? std::optional(path->get<std::string>()) : std::nullopt;
}

std::string starterText(const std::filesystem::path& program) {
  return "#!/bin/sh\n"
         "# Starts Serendip outside this Flatpak. Made by \"serendip register\", removed by \"serendip unregister\".\n"
         "exec flatpak-spawn --host " +
         platform::shellQuoted(utf8(program)) + " \"$@\"\n";
}

} // namespace serendip::registration
