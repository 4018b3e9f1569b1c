// The table is data and is read strictly: a path with a mistyped beginning would be written somewhere else, and a
// missing reason would leave somebody with a Snap browser without a next step.
#include "registration/browser_table.h"

#include "browser_table_data.h"
#include "shapes/fields.h"
#include "wire/error.h"
#include "wire/json_text.h"

#include <algorithm>
#include <set>

namespace serendip::registration {
namespace {

using shapes::Field;
using shapes::Fields;

constexpr std::size_t kMostBrowsers = 200;
constexpr std::size_t kMostPaths = 10;
constexpr std::size_t kLongestText = 300;
constexpr std::array kBases{
    "~/", "$XDG_CONFIG_HOME/", "$XDG_DATA_HOME/", "%LOCALAPPDATA%/", "%APPDATA%/", "%USERPROFILE%/", "/"};

std::string text(const Field& field) {
  return shapes::text(field, kLongestText, shapes::Empty::refused);
}

std::string path(const Field& field) {
  auto value = text(field);
  const bool known = std::ranges::any_of(kBases, [&](std::string_view base) { return value.starts_with(base); });
  if (!known || value.ends_with('/') || value.find("/../") != std::string::npos) {
    shapes::refuse(field, "is no path from one of the known beginnings, without \"..\" or a slash at its end");
  }
  return value;
}

std::string identifier(const Field& field) {
  auto value = text(field);
  const bool plain =
      std::ranges::all_of(value, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
  if (!plain) {
    shapes::refuse(field, "holds something else than a-z, 0-9 and hyphens");
  }
  return value;
}

/// A name to be looked for, or an absolute path.
std::string program(const Field& field) {
  auto value = text(field);
  if (!value.starts_with('/') && value.find('/') != std::string::npos) {
    shapes::refuse(field, "is neither a name nor an absolute path");
  }
  return value;
}

std::string registryKey(const Field& field) {
  auto value = text(field);
  if (!value.starts_with("Software\\") || !value.ends_with("\\NativeMessagingHosts")) {
    shapes::refuse(field, "does not lead from Software to NativeMessagingHosts");
  }
  return value;
}

template <class Read> std::vector<std::string> list(const Field& field, Read read) {
  std::vector<std::string> result;
  for (const auto& element : shapes::elements(field, 0, kMostPaths)) {
    result.push_back(read(element));
  }
  return result;
}

/// A place is unsupported with a reason, or says where its manifests are in the way of its system.
void checkTarget(const Place& place, System system, const Field& field) {
  const bool inRegistry = system == System::windows;
  const int targets = (place.userManifests ? 1 : 0) + (place.registryKey ? 1 : 0) + (place.unsupported ? 1 : 0);
  if (targets != 1 || (inRegistry ? place.userManifests.has_value() : place.registryKey.has_value())) {
    shapes::refuse(field, inRegistry ? "needs either registryKey or unsupported"
                                     : "needs either userManifests or unsupported");
  }
  if ((place.systemManifests || place.flatpak) && !place.userManifests) {
    shapes::refuse(field, "has systemManifests or flatpak without userManifests");
  }
}

Place readPlace(const Field& field, System system) {
  const Fields fields(
      field, {"traces", "programs", "userManifests", "systemManifests", "registryKey", "flatpak", "unsupported"});
  Place place{list(fields.required("traces"), path),         list(fields.required("programs"), program),
              ifPresent(fields, "userManifests", path),      ifPresent(fields, "systemManifests", path),
              ifPresent(fields, "registryKey", registryKey), ifPresent(fields, "flatpak", text),
              ifPresent(fields, "unsupported", text)};
  if (place.traces.empty() && place.programs.empty()) {
    shapes::refuse(field, "has neither traces nor programs, so the browser would never be found");
  }
  checkTarget(place, system, field);
  return place;
}

Browser readBrowser(const Field& field) {
  const Fields fields(field, {"id", "name", "family", "linux", "macos", "windows"});
  const auto family = shapes::oneOf(fields.required("family"), {"chromium", "firefox"});
  Browser browser{identifier(fields.required("id")),
                  text(fields.required("name")),
                  family == "firefox" ? Family::firefox : Family::chromium,
                  {}};
  for (const auto system : {System::linux, System::macos, System::windows}) {
    browser.places[static_cast<std::size_t>(system)] =
        ifPresent(fields, word(system), [&](const Field& place) { return readPlace(place, system); });
  }
  if (std::ranges::none_of(browser.places, [](const auto& place) { return place.has_value(); })) {
    shapes::refuse(field, "has no place on any system");
  }
  return browser;
}

} // namespace

std::vector<Browser> readBrowserTable(std::string_view json) {
  const auto read = wire::readJson(json);
  if (const auto* unreadable = std::get_if<wire::Unreadable>(&read)) {
    throw wire::Error(wire::ErrorCode::parseError,
                      "The table of browsers cannot be read: " + unreadable->problem + ".");
  }
  const Fields fields({std::get<nlohmann::json>(read), ""}, {"browsers"});
  std::vector<Browser> browsers;
  std::set<std::string> ids;
  for (const auto& element : shapes::elements(fields.required("browsers"), 1, kMostBrowsers)) {
    browsers.push_back(readBrowser(element));
    if (!ids.insert(browsers.back().id).second) {
      shapes::refuse(element, "has the id of another browser");
    }
  }
  return browsers;
}

const std::vector<Browser>& browserTable() {
  static const auto kTable = readBrowserTable(builtin::kBrowserTable);
  return kTable;
}

const Browser* findBrowser(std::string_view id) {
  const auto& table = browserTable();
  const auto found = std::ranges::find(table, id, &Browser::id);
  return found == table.end() ? nullptr : &*found;
}

} // namespace serendip::registration
