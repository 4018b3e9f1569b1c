#include "archive/file_set.h"

#include "archive/folder_file_set.h"
#include "archive/problem.h"
#include "archive/single_file_set.h"
#include "archive/zip_file_set.h"
#include "unicode/lower_case.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <unistd.h>

namespace serendip::archive {
namespace {

/// A descriptor, opened here and closed with it.
class OpenFile {
public:
  explicit OpenFile(const std::filesystem::path& path) : descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {
    if (descriptor_ < 0) {
      throw ArchiveProblem("It cannot be opened (" + std::generic_category().message(errno) +
                           "); check that it is there and may be read.");
    }
  }

  ~OpenFile() { close(descriptor_); }

  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  int descriptor() const { return descriptor_; }

private:
  int descriptor_;
};

/// The files of a zip or a single file that stays open as long as they do.
class OpenedFileSet : public FileSet {
public:
  explicit OpenedFileSet(const std::filesystem::path& path)
      : file_(path), files_(openFileSet(file_.descriptor(), path.filename().string())) {}

  const std::vector<ArchivedFile>& files() const override { return files_->files(); }

  ByteSource open(std::size_t file) override { return files_->open(file); }

  std::string problem() const override { return files_->problem(); }

private:
  OpenFile file_;
  std::unique_ptr<FileSet> files_;
};

} // namespace

std::unique_ptr<FileSet> openFileSet(const std::filesystem::path& path) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) {
    return std::make_unique<FolderFileSet>(path);
  }
  return std::make_unique<OpenedFileSet>(path);
}

std::unique_ptr<FileSet> openFileSet(int descriptor, const std::string& name) {
  if (looksLikeZip(descriptor) || unicode::lowerCase(name).ends_with(".zip")) {
    return std::make_unique<ZipFileSet>(descriptor);
  }
  return std::make_unique<SingleFileSet>(descriptor, name);
}

} // namespace serendip::archive
