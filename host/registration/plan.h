#pragma once

#include "registration/browser.h"
#include "registration/item.h"
#include "registration/receipt.h"
#include "registration/scope.h"

#include <filesystem>
#include <string>
#include <vector>

namespace serendip::registration {

/// What somebody wants.
struct Wish {
  std::filesystem::path program;         ///< the host that browsers shall start; absolute
  std::vector<std::string> browsers;     ///< ids of the table; none: every browser that is there
  std::vector<std::string> extensionIds; ///< to be let in besides Serendip's own
};

/// What would be written for it, and nothing else.
struct Plan {
  std::vector<Item> items;               ///< in the order of writing
  std::vector<const Browser*> browsers;  ///< those that are served
  std::vector<const Browser*> leftOut;   ///< there, but unsupported
  std::vector<std::string> extensionIds; ///< those of the wish and of earlier ones

  bool operator==(const Plan&) const = default;
};

/// Throws Refused where no browser is there that could be served, or one that was named is not there or is unsupported,
/// and platform::HomeUnknown.
Plan makePlan(const Wish&, const Scope&, const Receipt&);

} // namespace serendip::registration
