#include "registration/scope.h"

#include "registration/receipt.h"

namespace serendip::registration {

using std::filesystem::perms;

std::filesystem::path Scope::receipt() const {
  return everybody ? located(systemReceipt()) : userReceipt();
}

perms Scope::filePermissions(bool executable) const {
  const auto others = everybody ? perms::group_read | perms::others_read : perms::none;
  const auto run = perms::owner_exec | (everybody ? perms::group_exec | perms::others_exec : perms::none);
  return perms::owner_read | perms::owner_write | others | (executable ? run : perms::none);
}

perms Scope::folderPermissions() const {
  const auto others = perms::group_read | perms::group_exec | perms::others_read | perms::others_exec;
  return perms::owner_all | (everybody ? others : perms::none);
}

} // namespace serendip::registration
