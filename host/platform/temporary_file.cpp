#include "platform/temporary_file.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

namespace serendip::platform {
namespace {

[[noreturn]] void fail(const std::string& what, int error) {
  throw TemporaryFileFailed("A temporary file cannot be " + what + " (" + std::generic_category().message(error) +
                            "); free some space on the disk of the history, then try again.");
}

int openUnnamed(const std::filesystem::path& folder) {
  const int unnamed = open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (unnamed >= 0) {
    return unnamed;
  }
  std::string name = (folder / "import-XXXXXX").string();
  const int named = mkostemp(name.data(), O_CLOEXEC);
  if (named < 0) {
    fail("made", errno);
  }
  unlink(name.c_str());
  return named;
}

} // namespace

TemporaryFile::TemporaryFile(const std::filesystem::path& folder) : descriptor_(openUnnamed(folder)) {}

TemporaryFile::~TemporaryFile() {
  close(descriptor_);
}

void TemporaryFile::append(std::string_view bytes) {
  auto offset = size_;
  while (!bytes.empty()) {
    const auto written = pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written <= 0) {
      fail("written", errno);
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
    offset += static_cast<std::uint64_t>(written);
  }
  size_ = offset;
}

void TemporaryFile::read(std::uint64_t offset, std::span<char> into) const {
  while (!into.empty()) {
    const auto came = pread(descriptor_, into.data(), into.size(), static_cast<off_t>(offset));
    if (came < 0 && errno == EINTR) {
      continue;
    }
    if (came <= 0) {
      fail("read", errno);
    }
    into = into.subspan(static_cast<std::size_t>(came));
    offset += static_cast<std::uint64_t>(came);
  }
}

} // namespace serendip::platform
