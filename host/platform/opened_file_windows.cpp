#include "platform/handle_windows.h"
#include "platform/opened_file.h"
#include "platform/reason.h"

#include <windows.h>

namespace serendip::platform {
namespace {

class OpenedFile : public ReadableBytes {
public:
  explicit OpenedFile(const std::filesystem::path& file)
      : handle_(CreateFileW(file.c_str(), GENERIC_READ, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                            OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr)) {
    LARGE_INTEGER bytes{};
    if (!handle_.valid() || GetFileSizeEx(handle_.get(), &bytes) == 0) {
      throw NotReadable(reason(lastError()));
    }
    size_ = static_cast<std::uint64_t>(bytes.QuadPart);
  }

  std::uint64_t size() const override { return size_; }

  std::size_t readAt(std::uint64_t offset, std::span<char> into) const override { return handle_.readAt(offset, into); }

private:
  Handle handle_;
  std::uint64_t size_ = 0;
};

} // namespace

std::unique_ptr<ReadableBytes> openFile(const std::filesystem::path& file) {
  return std::make_unique<OpenedFile>(file);
}

} // namespace serendip::platform
