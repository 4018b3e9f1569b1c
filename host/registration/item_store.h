#pragma once

#include "registration/item.h"
#include "registration/scope.h"

#include <optional>
#include <string>

namespace serendip::registration {

/// What stands where an item belongs.
struct Standing {
  std::optional<std::string> text;    ///< of an ordinary file or a value of the registry
  std::optional<std::string> strange; ///< completes "FILE …" where it is something else, or cannot be read

  bool nothing() const { return !text && !strange; }
};

Standing standingOf(const Item&, const Scope&);

/// Puts `text` where the item belongs, in one step. The folder must be there. Throws platform::FileNotWritten or
/// platform::RegistryRefused.
void put(const Item&, const std::string& text, const Scope&);

/// Removes what a registration that was killed has left beside the place where the item belongs.
void dropUnfinished(const Item&, const Scope&);

/// Removes what stands where the item belongs. Throws Refused, or platform::RegistryRefused.
void drop(const Item&, const Scope&);

} // namespace serendip::registration
