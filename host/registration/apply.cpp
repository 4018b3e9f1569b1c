#include "registration/apply.h"

#include "platform/path_text.h"
#include "registration/folders.h"
#include "registration/item_store.h"
#include "registration/receipt_file.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace serendip::registration {
namespace {

/// Remembers what was there, and brings it back unless all went well.
class Undo {
public:
  Undo(const Scope& scope, const Receipt& before, std::vector<std::string> folders)
      : scope_(scope), before_(before), folders_(std::move(folders)) {}

  ~Undo() {
    if (done_) {
      return;
    }
    for (auto written = written_.rbegin(); written != written_.rend(); ++written) {
      quietly([&] { written->second ? put(written->first, *written->second, scope_) : drop(written->first, scope_); });
    }
    quietly([&] { keepReceipt(before_, scope_); });
    removeEmptyFolders(folders_, scope_);
  }

  Undo(const Undo&) = delete;
  Undo& operator=(const Undo&) = delete;

  void willWrite(const Item& item, std::optional<std::string> former) {
    written_.emplace_back(item, std::move(former));
  }

  void allIsWell() { done_ = true; }

private:
  /// The failure that led here is the one to be told; what cannot be brought back stands in the receipt.
  template <class Step> static void quietly(Step step) {
    try {
      step();
    } catch (const std::exception&) { // NOLINT(bugprone-empty-catch)
    }
  }

  const Scope& scope_;
  const Receipt& before_;
  std::vector<std::string> folders_;
  std::vector<std::pair<Item, std::optional<std::string>>> written_;
  bool done_ = false;
};

void addFolders(std::vector<std::string>& folders, const std::filesystem::path& file, const Scope& scope) {
  for (auto& folder : missingFolders(file.parent_path(), scope)) {
    if (std::ranges::count(folders, folder) == 0) {
      folders.push_back(std::move(folder));
    }
  }
}

/// The folders of the receipt, which must be there before it, then those of the items, which it must name before they
/// are.
struct Folders {
  std::vector<std::string> ofReceipt;
  std::vector<std::string> all;
};

Folders foldersFor(const Plan& plan, const Scope& scope) {
  Folders folders;
  addFolders(folders.ofReceipt, scope.everybody ? systemReceipt() : userReceipt(), scope);
  folders.all = folders.ofReceipt;
  for (const auto& item : plan.items) {
    if (item.kind != Item::Kind::registry) {
      addFolders(folders.all, platform::pathOf(item.where), scope);
    }
  }
  return folders;
}

/// What the receipt says while the items are being written: both what was there and what will be is ours.
Receipt underWay(const Plan& plan, const Receipt& before, const std::vector<std::string>& folders) {
  Receipt receipt = before;
  receipt.extensionIds = plan.extensionIds;
  receipt.folders.insert(receipt.folders.end(), folders.begin(), folders.end());
  for (auto item : plan.items) {
    const auto known =
        std::ranges::find_if(receipt.entries, [&](const auto& entry) { return entry.item.where == item.where; });
    if (known == receipt.entries.end()) {
      receipt.entries.push_back({std::move(item), {}});
      continue;
    }
    for (const auto& browser : known->item.browsers) {
      if (std::ranges::count(item.browsers, browser) == 0) {
        item.browsers.push_back(browser);
      }
    }
    known->formerTexts.push_back(std::exchange(known->item, std::move(item)).text);
  }
  return receipt;
}

Receipt finished(Receipt receipt) {
  for (auto& entry : receipt.entries) {
    entry.formerTexts.clear();
  }
  return receipt;
}

} // namespace

void apply(const Plan& plan, const Scope& scope, const Receipt& before) {
  const auto folders = foldersFor(plan, scope);
  const auto receipt = underWay(plan, before, folders.all);
  Undo undo(scope, before, folders.all);
  makeFolders(folders.ofReceipt, scope);
  keepReceipt(receipt, scope);
  makeFolders(folders.all, scope);
  for (const auto& item : plan.items) {
    auto standing = standingOf(item, scope);
    if (standing.text != item.text) {
      undo.willWrite(item, std::move(standing.text));
      put(item, item.text, scope);
    }
  }
  keepReceipt(finished(receipt), scope);
  undo.allIsWell();
}

} // namespace serendip::registration
