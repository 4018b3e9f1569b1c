#include "archive/file_set.h"

#include "archive/folder_file_set.h"
#include "archive/problem.h"
#include "archive/single_file_set.h"
#include "archive/zip_file_set.h"
#include "platform/opened_file.h"
#include "unicode/lower_case.h"

#include <system_error>

namespace serendip::archive {
namespace {

std::unique_ptr<platform::ReadableBytes> opened(const std::filesystem::path& path) {
  try {
    return platform::openFile(path);
  } catch (const platform::NotReadable& problem) {
    throw ArchiveProblem("It cannot be opened (" + std::string(problem.what()) +
                         "); check that it is there and may be read.");
  }
}

/// The files of a zip or a single file that stays open as long as they do.
class OpenedFileSet : public FileSet {
public:
  explicit OpenedFileSet(const std::filesystem::path& path)
      : file_(opened(path)), files_(openFileSet(*file_, path.filename().string())) {}

  const std::vector<ArchivedFile>& files() const override { return files_->files(); }

  ByteSource open(std::size_t file) override { return files_->open(file); }

  std::string problem() const override { return files_->problem(); }

private:
  std::unique_ptr<platform::ReadableBytes> file_;
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

std::unique_ptr<FileSet> openFileSet(const platform::ReadableBytes& bytes, const std::string& name) {
  if (looksLikeZip(bytes) || unicode::lowerCase(name).ends_with(".zip")) {
    return std::make_unique<ZipFileSet>(bytes);
  }
  return std::make_unique<SingleFileSet>(bytes, name);
}

} // namespace serendip::archive
