#pragma once

#include "archive/file_set.h"

#include <filesystem>
#include <vector>

namespace serendip::archive {

/// The files in and below a folder. Links are not followed: an unpacked archive has none.
class FolderFileSet : public FileSet {
public:
  static constexpr std::size_t kMostEntries = 10'000;
  static constexpr int kDeepest = 4;

  /// Throws ArchiveProblem.
  explicit FolderFileSet(const std::filesystem::path& path);

  const std::vector<ArchivedFile>& files() const override { return files_; }

  ByteSource open(std::size_t file) override;

private:
  void add(const std::filesystem::path& path);

  std::vector<std::filesystem::path> paths_;
  std::vector<ArchivedFile> files_;
};

} // namespace serendip::archive
