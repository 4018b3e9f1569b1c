#include "doctor/registering.h"

#include "platform/shell_words.h"
#include "registration/item_store.h"
#include "registration/objections.h"
#include "shapes/excerpt.h"

namespace serendip::doctor {
namespace {

namespace fs = std::filesystem;
using registration::Item;
using registration::Plan;
using registration::Receipt;
using registration::Scope;

/// What has to go before this item can be put down; empty where nothing has.
std::string clearing(const Plan& plan, const Item& item, const Receipt& receipt, std::string_view command) {
  Plan alone = plan;
  alone.items = {item};
  if (registration::objections(alone, {}, receipt).empty()) {
    return "";
  }
  const auto standing = registration::standingOf(item, {});
  const auto* entry = receipt.find(item.where);
  if (entry != nullptr && standing.text && entry->isOurs(*standing.text)) {
    return std::string(command) + " unregister --browser " + item.browsers.front() + " && ";
  }
  if (item.kind == Item::Kind::registry) {
    return "reg delete " + platform::shellQuoted("HKCU\\" + item.where) + " /f && ";
  }
  const auto where = shapes::validUtf8(item.where);
  return platform::renaming(where, where + ".old") + " && ";
}

} // namespace

std::string shellQuoted(const fs::path& path) {
  return platform::shellQuoted(shapes::validUtf8(path.string()));
}

std::string registering(const registration::Browser& browser, const fs::path& own, std::string_view command) {
  const auto last = std::string(command) + " register --browser " + browser.id;
  try {
    const Scope scope;
    const auto receipt = registration::readReceipt(scope.receipt());
    const auto plan = registration::makePlan({own, {browser.id}, {}}, scope, receipt);
    std::string first;
    for (const auto& item : plan.items) {
      const auto step = clearing(plan, item, receipt, command);
      first += first.find(step) == std::string::npos ? step : "";
    }
    return first + last;
  } catch (const registration::Refused& refusal) {
    return refusal.what();
  }
}

} // namespace serendip::doctor
