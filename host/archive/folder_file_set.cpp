#include "archive/folder_file_set.h"

#include "archive/problem.h"
#include "platform/reason.h"

#include <algorithm>
#include <fstream>
#include <memory>
#include <system_error>

namespace serendip::archive {

namespace fs = std::filesystem;

FolderFileSet::FolderFileSet(const fs::path& path) {
  std::error_code error;
  fs::recursive_directory_iterator entry(path, fs::directory_options::skip_permission_denied, error);
  for (std::size_t seen = 0; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (++seen > kMostEntries) {
      throw ArchiveProblem("The folder has more than 10,000 entries; choose the one that the archive was unpacked to.");
    }
    if (entry.depth() >= kDeepest) {
      entry.disable_recursion_pending();
    }
    if (entry->is_regular_file(error) && !entry->is_symlink(error)) {
      add(entry->path());
    }
  }
  if (error) {
    throw ArchiveProblem("It cannot be read (" + platform::reason(error) +
                         "); check that it is there and may be read.");
  }
  std::ranges::sort(paths_); // so that the same folder is always read in the same order
  files_.clear();
  for (const auto& each : std::exchange(paths_, {})) {
    add(each);
  }
}

void FolderFileSet::add(const fs::path& path) {
  std::error_code error;
  const auto bytes = fs::file_size(path, error);
  files_.push_back({.path = path.string(), .bytes = error ? std::nullopt : std::optional<std::uint64_t>(bytes)});
  paths_.push_back(path);
}

ByteSource FolderFileSet::open(std::size_t file) {
  const auto stream = std::make_shared<std::ifstream>(paths_.at(file), std::ios::binary);
  if (!*stream) {
    throw FileProblem("It cannot be opened; check that it may be read.");
  }
  return [stream](std::span<char> into) {
    stream->read(into.data(), static_cast<std::streamsize>(into.size()));
    if (stream->bad()) {
      throw FileProblem("It cannot be read on; check the disk it is on.", 0, FileProblem::Before::good);
    }
    return static_cast<std::size_t>(stream->gcount());
  };
}

} // namespace serendip::archive
