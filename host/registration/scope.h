#pragma once

#include "platform/path_text.h"

#include <filesystem>
#include <string>

namespace serendip::registration {

/// For whom is registered, and on which ground.
struct Scope {
  bool everybody = false;     ///< all users of the machine, or this user alone
  std::filesystem::path root; ///< what stands for `/` while an image of a system is made; empty: nothing

  /// Where a path of an Item lies at the moment.
  std::filesystem::path located(const std::filesystem::path& path) const {
    return root.empty() ? path : root / path.relative_path();
  }

  /// The same of a path that is a text.
  std::filesystem::path located(const std::string& path) const { return located(platform::pathOf(path)); }

  /// Where the receipt lies. Throws platform::HomeUnknown.
  std::filesystem::path receipt() const;

  std::filesystem::perms filePermissions(bool executable) const;
  std::filesystem::perms folderPermissions() const;
};

} // namespace serendip::registration
