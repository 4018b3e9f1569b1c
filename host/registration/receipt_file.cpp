#include "registration/receipt_file.h"

#include "platform/private_files.h"
#include "platform/replaced_file.h"

namespace serendip::registration {

void keepReceipt(const Receipt& receipt, const Scope& scope) {
  const auto file = scope.receipt();
  if (receipt.empty()) {
    std::error_code missing;
    std::filesystem::remove(file, missing);
    return;
  }
  if (!scope.everybody) {
    platform::makePrivateDirectory(file.parent_path());
  }
  platform::ReplacedFile replaced(file);
  std::filesystem::permissions(replaced.unfinished(), scope.filePermissions(false));
  replaced.write(receiptText(receipt));
  replaced.finish();
}

} // namespace serendip::registration
