#include "platform/descriptor_posix.h"
#include "platform/reason.h"
#include "platform/temporary_file.h"

#include <cerrno>
#include <string>

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

namespace serendip::platform {
namespace {

int openUnnamed(const std::filesystem::path& folder) {
#ifdef O_TMPFILE
  const int unnamed = open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (unnamed >= 0) {
    return unnamed;
  }
#endif
  std::string name = (folder / "import-XXXXXX").string();
  const int named = mkostemp(name.data(), O_CLOEXEC);
  if (named < 0) {
    throw TemporaryFileFailed("made", reason(lastError()));
  }
  unlink(name.c_str());
  return named;
}

} // namespace

struct TemporaryFile::Place {
  explicit Place(const std::filesystem::path& folder) : descriptor(openUnnamed(folder)) {}

  Descriptor descriptor;
};

TemporaryFile::TemporaryFile(const std::filesystem::path& folder) : place_(std::make_unique<Place>(folder)) {}

TemporaryFile::~TemporaryFile() = default;

std::size_t TemporaryFile::readAt(std::uint64_t offset, std::span<char> into) const {
  return place_->descriptor.readAt(offset, into);
}

void TemporaryFile::append(std::string_view bytes) {
  auto offset = size_;
  while (!bytes.empty()) {
    const auto written = pwrite(place_->descriptor.number(), bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written <= 0) {
      throw TemporaryFileFailed("written", reason(lastError()));
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
    offset += static_cast<std::uint64_t>(written);
  }
  size_ = offset;
}

} // namespace serendip::platform
