#include "registration/folders.h"

#include "platform/reason.h"
#include "registration/item.h"
#include "shapes/excerpt.h"

#include <algorithm>

namespace serendip::registration {

namespace fs = std::filesystem;

std::vector<std::string> missingFolders(const fs::path& folder, const Scope& scope) {
  std::vector<std::string> missing;
  std::error_code unreadable;
  for (auto each = folder; each.has_relative_path() && !fs::exists(scope.located(each), unreadable);
       each = each.parent_path()) {
    missing.push_back(each.string());
  }
  std::ranges::reverse(missing);
  return missing;
}

void makeFolders(const std::vector<std::string>& folders, const Scope& scope) {
  for (const auto& folder : folders) {
    std::error_code error;
    if (fs::create_directory(scope.located(folder), error)) {
      fs::permissions(scope.located(folder), scope.folderPermissions(), error);
    }
    if (error) {
      throw Refused(
          "The folder " + shapes::validUtf8(folder) + " cannot be made (" + platform::reason(error) + "). " +
          (scope.everybody ? "Run this as root." : "Check the permissions of the one above it, then try again."));
    }
  }
}

std::vector<std::string> removeEmptyFolders(const std::vector<std::string>& folders, const Scope& scope) {
  std::vector<std::string> left;
  for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder) {
    std::error_code notEmpty;
    fs::remove(scope.located(*folder), notEmpty); // of a folder, only an empty one
    if (notEmpty) {
      left.insert(left.begin(), *folder);
    }
  }
  return left;
}

} // namespace serendip::registration
