#pragma once

#include "advice/prior.h"

#include <filesystem>
#include <string>
#include <vector>

namespace serendip::service {

/// What advice begins with: the built-in prior, or files of the user's own in place of its parts.
struct PriorFiles {
  advice::SharedPrior prior;
  std::vector<std::string> own;            ///< names of the files that hold
  std::vector<advice::PriorError> refused; ///< where each of these would be, the built-in part holds
};

/// Reads the `.tsv` files of `folder`; a folder that is not there is nobody's wish. Files above 1 MiB are refused.
PriorFiles priorFilesIn(const std::filesystem::path& folder);

} // namespace serendip::service
