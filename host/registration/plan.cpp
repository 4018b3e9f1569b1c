#include "registration/plan.h"

#include "platform/directories.h"
#include "registration/browser_table.h"
#include "registration/manifest_text.h"
#include "registration/places.h"

#include <algorithm>

namespace serendip::registration {
namespace {

namespace fs = std::filesystem;

const Place* placeOf(const Browser& browser) {
  const auto& place = browser.on(thisSystem());
  return place ? &*place : nullptr;
}

/// A Flatpak or a Tor Browser belongs to one user, so nothing can be registered in it for everybody.
bool servable(const Browser& browser, const Scope& scope) {
  const auto* place = placeOf(browser);
  return place != nullptr && !place->unsupported && (!scope.everybody || place->systemManifests);
}

const Browser& named(const std::string& id, const Scope& scope) {
  const auto* browser = findBrowser(id);
  if (browser == nullptr || placeOf(*browser) == nullptr) {
    throw Refused("There is no browser called \"" + id + "\" here. Run \"serendip register --help\" for the names.");
  }
  if (placeOf(*browser)->unsupported) {
    throw Refused(browser->name + " cannot be served. " + *placeOf(*browser)->unsupported);
  }
  if (!servable(*browser, scope)) {
    throw Refused(browser->name + " reads no manifests for everybody. Register it without --system.");
  }
  if (!present(*browser)) {
    throw Refused(browser->name + " was not found. Install it and start it once, then run this again.");
  }
  return *browser;
}

void chooseAll(Plan& plan, const Scope& scope) {
  for (const auto* browser : presentBrowsers()) {
    (servable(*browser, scope) ? plan.browsers : plan.leftOut).push_back(browser);
  }
  if (!plan.browsers.empty()) {
    return;
  }
  std::string problem = "No browser was found that could start Serendip.";
  for (const auto* browser : plan.leftOut) {
    const auto& reason = placeOf(*browser)->unsupported;
    problem += " " + browser->name + " is there: " + (reason ? *reason : "register it without --system.");
  }
  throw Refused(problem + (plan.leftOut.empty() ? " Install one and start it once, then run this again." : ""));
}

std::string starterOf(const Place& place) {
  return expand("~/.var/app/" + *place.flatpak + "/data/serendip/serendip-host").string();
}

/// On Windows a manifest may lie anywhere; one of each family is enough.
std::string manifestFileOf(const Browser& browser, const Place& place, const Scope& scope) {
  if (place.registryKey) {
    return (platform::dataDirectory() / word(browser.family) / manifestFileName()).string();
  }
  const auto folder = expand(scope.everybody ? *place.systemManifests : *place.userManifests);
  return (folder / manifestFileName()).string();
}

/// Several browsers may read the same place.
void add(std::vector<Item>& items, Item item) {
  const auto same = std::ranges::find(items, item.where, &Item::where);
  if (same == items.end()) {
    items.push_back(std::move(item));
  } else {
    same->browsers.push_back(item.browsers.front());
  }
}

void addItems(Plan& plan, const Browser& browser, const Wish& wish, const Scope& scope) {
  const auto& place = *placeOf(browser);
  const auto program = wish.program.string();
  const std::vector<std::string> serves{browser.id};
  fs::path started = wish.program;
  if (place.flatpak) {
    started = starterOf(place);
    add(plan.items, {Item::Kind::starter, started.string(), starterText(wish.program), program, serves});
  }
  const auto file = manifestFileOf(browser, place, scope);
  const auto text = manifestText(browser.family, started, plan.extensionIds);
  add(plan.items, {Item::Kind::manifest, file, text, program, serves});
  if (place.registryKey) {
    add(plan.items, {Item::Kind::registry, hostKey(place), file, program, serves});
  }
}

} // namespace

Plan makePlan(const Wish& wish, const Scope& scope, const Receipt& receipt) {
  Plan plan{{}, {}, {}, receipt.extensionIds};
  for (const auto& id : wish.extensionIds) {
    if (std::ranges::count(plan.extensionIds, id) == 0) {
      plan.extensionIds.push_back(id);
    }
  }
  for (const auto& id : wish.browsers) {
    const auto& browser = named(id, scope);
    if (std::ranges::count(plan.browsers, &browser) == 0) {
      plan.browsers.push_back(&browser);
    }
  }
  if (wish.browsers.empty()) {
    chooseAll(plan, scope);
  }
  for (const auto* browser : plan.browsers) {
    addItems(plan, *browser, wish, scope);
  }
  return plan;
}

} // namespace serendip::registration
