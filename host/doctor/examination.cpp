#include "doctor/examination.h"

#include "built_in.h"
#include "doctor/flatpak.h"
#include "doctor/manifest_search.h"
#include "platform/path_text.h"
#include "platform/registry.h"
#include "registration/places.h"
#include "shapes/excerpt.h"

namespace serendip::doctor {
namespace {

namespace fs = std::filesystem;
using registration::Family;

Wanted wantedBy(Family family) {
  return {std::string(builtin::kHostName),
          std::string(family == Family::firefox ? builtin::kFirefoxAddOn : builtin::kChromiumOrigin)};
}

/// As PROTOCOL.md's `caller` expects them.
std::vector<std::string> argumentsOf(Family family, const fs::path& manifest) {
  const auto wanted = wantedBy(family);
  return family == Family::firefox ? std::vector<std::string>{manifest.string(), wanted.caller}
                                   : std::vector<std::string>{wanted.caller};
}

std::optional<Finding> faultIn(const Answer& answer) {
  if (answer.version != builtin::kVersion) {
    return Finding{Fault::otherVersion, answer.version};
  }
  if (!answer.databaseOpen) {
    return Finding{Fault::databaseClosed, answer.databaseReason};
  }
  return std::nullopt;
}

void startProgram(Examination& examined, std::chrono::milliseconds patience) {
  const auto arguments = argumentsOf(examined.browser->family, examined.manifest);
  auto told = shakeHands(examined.program, arguments, patience);
  if (auto* answer = std::get_if<Answer>(&told)) {
    examined.finding = faultIn(*answer);
    examined.answer = std::move(*answer);
  } else {
    examined.finding = std::get<Finding>(std::move(told));
  }
}

/// A Flatpak sees nothing of this system's programs: it needs a starter of its own, and a permission.
std::optional<Finding> leaveSandbox(Examination& examined, const std::string& application) {
  const auto behind = programBehind(examined.program);
  if (!behind) {
    return Finding{Fault::outsideSandbox, shapes::validUtf8(examined.program.string())};
  }
  examined.program = *behind;
  if (const auto fault = faultOf(platform::programFile(*behind))) {
    return Finding{*fault, shapes::validUtf8(behind->string())};
  }
  return mayStartOutside(application) ? std::nullopt : std::optional(Finding{Fault::sandboxClosed, application});
}

void goItsWay(Examination& examined, const registration::Place& place, std::chrono::milliseconds patience) {
  if (place.unsupported) {
    examined.finding = Finding{Fault::sandboxed, *place.unsupported};
    return;
  }
  const auto family = examined.browser->family;
  auto found = findManifest(family, manifestFiles(place), wantedBy(family), platform::programFile);
  examined.manifest = std::move(found.manifest);
  if (const auto* finding = std::get_if<Finding>(&found.ruling)) {
    examined.finding = *finding;
    return;
  }
  examined.program = std::get<Accepted>(found.ruling).program;
  if (place.flatpak) {
    examined.finding = leaveSandbox(examined, *place.flatpak);
    if (examined.finding) {
      return;
    }
  }
  startProgram(examined, patience);
}

} // namespace

std::vector<fs::path> manifestFiles(const registration::Place& place) {
  if (place.registryKey) {
    const auto file = platform::registryValue(registration::hostKey(place));
    return file ? std::vector<fs::path>{platform::pathOf(*file)} : std::vector<fs::path>{};
  }
  std::vector<fs::path> files;
  for (const auto& folder : {place.userManifests, place.systemManifests}) {
    if (folder) {
      files.push_back(registration::expand(*folder) / registration::manifestFileName());
    }
  }
  return files;
}

Examination examine(const registration::Browser& browser, std::chrono::milliseconds patience) {
  Examination examined{&browser, {}, {}, {}, {}, ""};
  goItsWay(examined, browser.on(registration::thisSystem()).value(), patience);
  if (examined.finding) {
    examined.browserSays = browserWording(browser.family, *examined.finding, builtin::kHostName);
  }
  return examined;
}

} // namespace serendip::doctor
