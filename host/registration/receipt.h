#pragma once

#include "registration/item.h"

#include <filesystem>
#include <string>
#include <vector>

namespace serendip::registration {

/// What registration wrote, so that it can be taken back although the program has moved or knows other browsers by now.
struct Receipt {
  /// An item and everything that may stand there as ours: usually `item.text` alone, and what it replaces besides while
  /// a registration is under way.
  struct Entry {
    Item item;
    std::vector<std::string> formerTexts;

    /// Whether Serendip wrote `text` there.
    bool isOurs(const std::string& text) const;

    bool operator==(const Entry&) const = default;
  };

  std::vector<Entry> entries;
  std::vector<std::string> folders;      ///< those that were made for it, outermost first
  std::vector<std::string> extensionIds; ///< those that were let in besides Serendip's own

  /// What stands at `where`, or null.
  const Entry* find(const std::string& where) const;

  bool empty() const { return entries.empty(); }

  bool operator==(const Receipt&) const = default;
};

/// `registrations.json` beside the history. Throws platform::HomeUnknown.
std::filesystem::path userReceipt();

/// Of what was registered for everybody: `/var/lib/serendip/registrations.json`.
std::filesystem::path systemReceipt();

/// What `file` holds; an empty one where it is not there. Throws Refused where it cannot be read or understood.
Receipt readReceipt(const std::filesystem::path& file);

/// The text of the file that readReceipt reads.
std::string receiptText(const Receipt&);

} // namespace serendip::registration
