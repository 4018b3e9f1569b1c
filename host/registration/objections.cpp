#include "registration/objections.h"

#include "platform/path_text.h"
#include "registration/item_store.h"
#include "registration/manifest_text.h"
#include "shapes/excerpt.h"

#include <algorithm>
#include <filesystem>

namespace serendip::registration {
namespace {

std::string foreign(const Item& item, const std::string& problem) {
  return item.where + " " + problem +
         ". Move it away if you do not need it, or name the other browsers with --browser.";
}

std::string objection(const Item& item, const Scope& scope, const Receipt& receipt) {
  const auto standing = standingOf(item, scope);
  if (standing.strange) {
    return foreign(item, *standing.strange);
  }
  if (standing.nothing() || *standing.text == item.text) {
    return "";
  }
  const auto* entry = receipt.find(item.where);
  if (entry == nullptr || !entry->isOurs(*standing.text)) {
    const auto program = programOfManifest(*standing.text);
    return foreign(item, "was not written by Serendip's register, or was changed since" +
                             (program ? " (it starts " + shapes::excerpt(*program) + ")" : ""));
  }
  std::error_code gone;
  if (entry->item.program != item.program && std::filesystem::exists(platform::pathOf(entry->item.program), gone)) {
    return item.where + " belongs to another Serendip, " + entry->item.program +
           ", which is still there. Run \"serendip unregister\" first if this one shall take its place.";
  }
  return "";
}

} // namespace

std::vector<std::string> objections(const Plan& plan, const Scope& scope, const Receipt& receipt) {
  std::vector<std::string> result;
  for (const auto& item : plan.items) {
    if (auto problem = objection(item, scope, receipt); !problem.empty()) {
      result.push_back(std::move(problem));
    }
  }
  return result;
}

} // namespace serendip::registration
