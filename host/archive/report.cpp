#include "archive/report.h"

#include <algorithm>

namespace serendip::archive {

bool Report::understoodAny() const {
  return std::ranges::any_of(files,
                             [](const FileReport& file) { return file.rows > file.skipped || file.skipped == 0; });
}

} // namespace serendip::archive
