#include "registration/take_back.h"

#include "registration/folders.h"
#include "registration/item_store.h"
#include "registration/receipt_file.h"

#include <algorithm>
#include <iterator>

namespace serendip::registration {
namespace {

using How = TakenBack::How;

bool among(const std::vector<std::string>& ids, const std::string& browser) {
  return ids.empty() || std::ranges::count(ids, browser) > 0;
}

/// The browsers of the item that go on reading it.
std::vector<std::string> remaining(const Item& item, const std::vector<std::string>& ids) {
  std::vector<std::string> result;
  std::ranges::copy_if(item.browsers, std::back_inserter(result),
                       [&](const auto& browser) { return !among(ids, browser); });
  return result;
}

TakenBack foresee(const Receipt::Entry& entry, const std::vector<std::string>& ids, const Scope& scope) {
  if (!remaining(entry.item, ids).empty()) {
    return {entry.item, How::kept, ""};
  }
  const auto standing = standingOf(entry.item, scope);
  if (standing.nothing()) {
    return {entry.item, How::missing, ""};
  }
  if (standing.strange) {
    return {entry.item, How::changed, *standing.strange};
  }
  return entry.isOurs(*standing.text) ? TakenBack{entry.item, How::removed, ""}
                                      : TakenBack{entry.item, How::changed, "is no longer as Serendip wrote it"};
}

void carryOut(TakenBack& step, const Scope& scope) {
  try {
    drop(step.item, scope);
  } catch (const std::exception& failure) {
    step.how = How::failed;
    step.problem = failure.what();
  }
}

} // namespace

std::vector<TakenBack> foreseen(const std::vector<std::string>& ids, const Scope& scope, const Receipt& receipt) {
  std::vector<TakenBack> steps;
  for (const auto& entry : receipt.entries) {
    const auto& browsers = entry.item.browsers;
    if (std::ranges::any_of(browsers, [&](const auto& browser) { return among(ids, browser); })) {
      steps.push_back(foresee(entry, ids, scope));
    }
  }
  return steps;
}

std::vector<TakenBack> takeBack(const std::vector<std::string>& ids, const Scope& scope, const Receipt& receipt) {
  auto steps = foreseen(ids, scope, receipt);
  Receipt left = receipt;
  for (auto& step : steps) {
    if (step.how == How::removed) {
      carryOut(step, scope);
    }
    if (step.how == How::removed || step.how == How::missing) {
      dropUnfinished(step.item, scope);
    }
    const auto entry =
        std::ranges::find_if(left.entries, [&](const auto& each) { return each.item.where == step.item.where; });
    if (step.how == How::kept) {
      entry->item.browsers = remaining(entry->item, ids);
    } else if (step.how != How::failed) {
      left.entries.erase(entry);
    }
  }
  if (!left.empty()) {
    left.folders = removeEmptyFolders(left.folders, scope);
  }
  if (left != receipt) {
    keepReceipt(left, scope);
  }
  if (left.empty()) {
    removeEmptyFolders(left.folders, scope); // after the receipt, whose folder may be one of them
  }
  return steps;
}

} // namespace serendip::registration
