// A zip, from its bytes in memory to the bytes of every entry.
#include "archive/problem.h"
#include "archive/zip_file_set.h"
#include "claim.h"

#include <array>
#include <string_view>

namespace serendip::fuzz {
namespace {

class InMemory : public platform::ReadableBytes {
public:
  InMemory(const std::uint8_t* data, std::size_t size) : bytes_(reinterpret_cast<const char*>(data), size) {}

  std::uint64_t size() const override { return bytes_.size(); }

  std::size_t readAt(std::uint64_t offset, std::span<char> into) const override {
    claim(offset <= bytes_.size(), "nothing is read behind the end");
    return bytes_.copy(into.data(), into.size(), offset);
  }

private:
  std::string_view bytes_;
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
  const fuzz::InMemory file(data, size);
  try {
    archive::ZipFileSet zip(file);
    fuzz::claim(zip.files().size() <= archive::ZipFileSet::kMostEntries, "entries are limited");
    for (std::size_t entry = 0; entry < zip.files().size(); ++entry) {
      fuzz::claim(fuzz::sizeOf(zip, entry) <= archive::ZipFileSet::kMostBytes, "what is unpacked is limited");
    }
  } catch (const archive::ArchiveProblem& problem) {
    fuzz::claim(std::string_view(problem.what()).size() > 1, "a problem is said");
  }
  return 0;
}
