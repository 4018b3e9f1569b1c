#pragma once

#include "registration/item.h"
#include "registration/receipt.h"
#include "registration/scope.h"

#include <string>
#include <vector>

namespace serendip::registration {

/// What became of one item of the receipt.
struct TakenBack {
  enum class How {
    removed,
    missing, ///< somebody else had removed it
    changed, ///< it is not what was written there, so it was left alone
    kept,    ///< another browser still reads it
    failed,
  };

  Item item;
  How how;
  std::string problem; ///< completes "FILE …" for changed; a sentence for failed
};

/// What taking back would do, without doing it: of the browsers called `ids`, or of all where none is named.
std::vector<TakenBack> foreseen(const std::vector<std::string>& ids, const Scope&, const Receipt&);

/// Removes exactly what the receipt lists, as far as it still is as it was written, then the folders that were made for
/// it and are empty, then the receipt. What failed stays in the receipt. Throws platform::FileNotWritten and
/// platform::DirectoryRefused where the receipt cannot be kept.
std::vector<TakenBack> takeBack(const std::vector<std::string>& ids, const Scope&, const Receipt&);

} // namespace serendip::registration
