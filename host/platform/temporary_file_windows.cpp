#include "platform/handle_windows.h"
#include "platform/reason.h"
#include "platform/temporary_file.h"

#include <algorithm>
#include <random>
#include <string>

#include <windows.h>

namespace serendip::platform {
namespace {

std::filesystem::path unusedName(const std::filesystem::path& folder) {
  std::random_device device;
  return folder / ("import-" + std::to_string(device()) + "-" + std::to_string(device()));
}

void* openAlone(const std::filesystem::path& folder) {
  return CreateFileW(unusedName(folder).c_str(), GENERIC_READ | GENERIC_WRITE, 0, nullptr, CREATE_NEW,
                     FILE_ATTRIBUTE_TEMPORARY | FILE_FLAG_DELETE_ON_CLOSE, nullptr);
}

} // namespace

struct TemporaryFile::Place {
  explicit Place(const std::filesystem::path& folder) : handle(openAlone(folder)) {
    if (!handle.valid()) {
      throw TemporaryFileFailed("made", reason(lastError()));
    }
  }

  Handle handle;
};

TemporaryFile::TemporaryFile(const std::filesystem::path& folder) : place_(std::make_unique<Place>(folder)) {}

TemporaryFile::~TemporaryFile() = default;

std::size_t TemporaryFile::readAt(std::uint64_t offset, std::span<char> into) const {
  return place_->handle.readAt(offset, into);
}

void TemporaryFile::append(std::string_view bytes) {
  auto offset = size_;
  while (!bytes.empty()) {
    OVERLAPPED place{};
    place.Offset = static_cast<DWORD>(offset);
    place.OffsetHigh = static_cast<DWORD>(offset >> 32U);
    DWORD written = 0;
    const auto wanted = static_cast<DWORD>(std::min<std::size_t>(bytes.size(), 1U << 30U));
    if (WriteFile(place_->handle.get(), bytes.data(), wanted, &written, &place) == 0) {
      throw TemporaryFileFailed("written", reason(lastError()));
    }
    bytes.remove_prefix(written);
    offset += written;
  }
  size_ = offset;
}

} // namespace serendip::platform
