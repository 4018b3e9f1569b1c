#include "archive/single_file_set.h"

#include "archive/problem.h"

#include <cerrno>

#include <unistd.h>

namespace serendip::archive {

SingleFileSet::SingleFileSet(int descriptor, std::string name) : descriptor_(descriptor) {
  const auto end = lseek(descriptor, 0, SEEK_END);
  if (end <= 0) {
    throw ArchiveProblem("The file is empty; choose the archive as LinkedIn gave it.");
  }
  files_.push_back({.path = std::move(name), .bytes = static_cast<std::uint64_t>(end)});
}

ByteSource SingleFileSet::open(std::size_t) {
  return [descriptor = descriptor_, offset = off_t{0}](std::span<char> into) mutable {
    ssize_t bytes = 0;
    while ((bytes = pread(descriptor, into.data(), into.size(), offset)) < 0 && errno == EINTR) {
    }
    if (bytes < 0) {
      throw FileProblem("It cannot be read on; check the disk it is on.", 0, FileProblem::Before::good);
    }
    offset += bytes;
    return static_cast<std::size_t>(bytes);
  };
}

} // namespace serendip::archive
