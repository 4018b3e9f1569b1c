// A zip, from its bytes in a file that lies in memory to the bytes of every entry.
#include "archive/problem.h"
#include "archive/zip_file_set.h"
#include "claim.h"

#include <array>

#include <sys/mman.h>
#include <unistd.h>

namespace serendip::fuzz {
namespace {

class MemoryFile {
public:
  MemoryFile(const std::uint8_t* data, std::size_t size) : descriptor_(memfd_create("zip", 0)) {
    claim(descriptor_ >= 0 && write(descriptor_, data, size) == static_cast<ssize_t>(size), "a file can lie in memory");
  }

  ~MemoryFile() { close(descriptor_); }

  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  int descriptor() const { return descriptor_; }

private:
  int descriptor_;
};

/// The bytes of an entry, or of its beginning if it has a fault.
std::uint64_t sizeOf(archive::ZipFileSet& zip, std::size_t file) {
  std::array<char, 4096> buffer{};
  std::uint64_t bytes = 0;
  try {
    const auto source = zip.open(file);
    while (const auto read = source(buffer)) {
      claim(read <= buffer.size(), "no more is given than there is room for");
      bytes += read;
    }
  } catch (const archive::FileProblem& problem) {
    claim(std::string_view(problem.what()).size() > 1, "a problem is said");
  }
  return bytes;
}

} // namespace
} // namespace serendip::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace serendip;
  const fuzz::MemoryFile file(data, size);
  try {
    archive::ZipFileSet zip(file.descriptor());
    fuzz::claim(zip.files().size() <= archive::ZipFileSet::kMostEntries, "entries are limited");
    for (std::size_t entry = 0; entry < zip.files().size(); ++entry) {
      fuzz::claim(fuzz::sizeOf(zip, entry) <= archive::ZipFileSet::kMostBytes, "what is unpacked is limited");
    }
  } catch (const archive::ArchiveProblem& problem) {
    fuzz::claim(std::string_view(problem.what()).size() > 1, "a problem is said");
  }
  return 0;
}
