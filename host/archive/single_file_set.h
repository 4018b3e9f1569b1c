#pragma once

#include "archive/file_set.h"

#include <string>
#include <vector>

namespace serendip::archive {

/// One file, such as Connections.csv alone.
class SingleFileSet : public FileSet {
public:
  /// Reads `bytes`, which must outlive it. Throws ArchiveProblem.
  SingleFileSet(const platform::ReadableBytes& bytes, std::string name);

  const std::vector<ArchivedFile>& files() const override { return files_; }

  ByteSource open(std::size_t file) override;

private:
  const platform::ReadableBytes& bytes_;
  std::vector<ArchivedFile> files_;
};

} // namespace serendip::archive
