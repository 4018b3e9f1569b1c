#pragma once

#include "advice/prior.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace serendip::service {

/// Files of the user's own in place of parts of the built-in prior.
struct PriorFiles {
  advice::SharedPrior withOwn;             ///< null without any file that can be read
  std::vector<std::string> own;            ///< names of the files that hold
  std::vector<advice::PriorError> refused; ///< where each of these would be, the built-in part holds

  /// What advice begins with. The built-in prior takes 0.4 ms to read, so only who gives advice should ask.
  const advice::SharedPrior& prior() const { return withOwn ? withOwn : advice::builtInPrior(); }
};

/// Reads the `.tsv` files of `folder`; a folder that is not there is nobody's wish. Files above 1 MiB are refused.
PriorFiles priorFilesIn(const std::filesystem::path& folder);

/// The same, read once and not before it is asked for: most hosts are started for a `hello` or a write.
class PriorFolder {
public:
  explicit PriorFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

  const PriorFiles& files();

private:
  std::filesystem::path folder_;
  std::optional<PriorFiles> files_;
};

} // namespace serendip::service
