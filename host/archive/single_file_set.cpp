#include "archive/single_file_set.h"

#include "archive/problem.h"

namespace serendip::archive {

SingleFileSet::SingleFileSet(const platform::ReadableBytes& bytes, std::string name) : bytes_(bytes) {
  if (bytes.size() == 0) {
    throw ArchiveProblem("The file is empty; choose the archive as LinkedIn gave it.");
  }
  files_.push_back({.path = std::move(name), .bytes = bytes.size()});
}

ByteSource SingleFileSet::open(std::size_t) {
  return [&bytes = bytes_, offset = std::uint64_t{0}](std::span<char> into) mutable {
    try {
      const auto came = bytes.readAt(offset, into);
      offset += came;
      return came;
    } catch (const platform::NotReadable&) {
      throw FileProblem("It cannot be read on; check the disk it is on.", 0, FileProblem::Before::good);
    }
  };
}

} // namespace serendip::archive
