#pragma once

#include "archive/file_set.h"

#include <string>
#include <vector>

namespace serendip::archive {

/// One file, such as Connections.csv alone.
class SingleFileSet : public FileSet {
public:
  /// Reads from `descriptor`, which must stay open, from its beginning. Throws ArchiveProblem.
  SingleFileSet(int descriptor, std::string name);

  const std::vector<ArchivedFile>& files() const override { return files_; }

  ByteSource open(std::size_t file) override;

private:
  int descriptor_;
  std::vector<ArchivedFile> files_;
};

} // namespace serendip::archive
