#pragma once

#include "archive/byte_source.h"
#include "platform/readable_bytes.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace serendip::archive {

/// A file in an archive, whatever the archive is.
struct ArchivedFile {
  std::string path;                   ///< as the archive has it: hostile, for recognising and showing only
  std::optional<std::uint64_t> bytes; ///< unpacked, where the archive says so; may be a lie
};

/// Where the files come from. Nothing of it is ever written to the disk.
class FileSet {
public:
  virtual ~FileSet() = default;

  virtual const std::vector<ArchivedFile>& files() const = 0;

  /// The bytes of one of files(); the set must outlive it. Throws FileProblem.
  virtual ByteSource open(std::size_t file) = 0;

  /// What is wrong with the archive as a whole although some of it can be read; empty if nothing is.
  virtual std::string problem() const { return {}; }
};

/// The files of `path`: a zip, a folder with what is below it, or a single file. Throws ArchiveProblem.
std::unique_ptr<FileSet> openFileSet(const std::filesystem::path& path);

/// The files of a zip or a single file called `name`, whose bytes must outlive them. What begins as a zip, or has a
/// name in .zip, is a zip. Throws ArchiveProblem.
std::unique_ptr<FileSet> openFileSet(const platform::ReadableBytes& bytes, const std::string& name);

} // namespace serendip::archive
