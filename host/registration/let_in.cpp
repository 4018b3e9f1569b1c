// Only read for a caller that is not Serendip's own extension, so no start of the host pays for it.
#include "registration/let_in.h"

#include "platform/directories.h"
#include "registration/extension_id.h"
#include "registration/receipt.h"

#include <algorithm>

namespace serendip::registration {
namespace {

std::vector<std::string> idsIn(std::filesystem::path (*receipt)()) {
  try {
    return readReceipt(receipt()).extensionIds;
  } catch (const Refused&) {
    return {};
  } catch (const platform::HomeUnknown&) {
    return {};
  }
}

} // namespace

bool letIn(const wire::Caller& caller) {
  const auto family = caller.kind == wire::Caller::Kind::firefox ? Family::firefox : Family::chromium;
  const auto isCaller = [&](const std::string& id) {
    return familyOfExtension(id) == family && callerName(family, id) == caller.id;
  };
  return std::ranges::any_of(idsIn(userReceipt), isCaller) || std::ranges::any_of(idsIn(systemReceipt), isCaller);
}

} // namespace serendip::registration
