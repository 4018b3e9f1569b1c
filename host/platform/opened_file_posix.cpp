#include "platform/descriptor_posix.h"
#include "platform/opened_file.h"
#include "platform/reason.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>

namespace serendip::platform {
namespace {

class OpenedFile : public ReadableBytes {
public:
  explicit OpenedFile(const std::filesystem::path& file) : descriptor_(::open(file.c_str(), O_RDONLY | O_CLOEXEC)) {
    struct stat found {};

    if (descriptor_.number() < 0 || fstat(descriptor_.number(), &found) != 0) {
      throw NotReadable(reason(lastError()));
    }
    if (S_ISDIR(found.st_mode)) {
      throw NotReadable(reason({EISDIR, std::generic_category()}));
    }
    size_ = static_cast<std::uint64_t>(found.st_size);
  }

  std::uint64_t size() const override { return size_; }

  std::size_t readAt(std::uint64_t offset, std::span<char> into) const override {
    return descriptor_.readAt(offset, into);
  }

private:
  Descriptor descriptor_;
  std::uint64_t size_ = 0;
};

} // namespace

std::unique_ptr<ReadableBytes> openFile(const std::filesystem::path& file) {
  return std::make_unique<OpenedFile>(file);
}

} // namespace serendip::platform
