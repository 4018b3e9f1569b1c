#include "platform/handle_windows.h"

#include "platform/readable_bytes.h"
#include "platform/reason.h"

#include <algorithm>

#include <windows.h>

namespace serendip::platform {

void Handle::close() {
  if (valid()) {
    CloseHandle(std::exchange(handle_, nullptr));
  }
}

bool Handle::valid() const {
  return handle_ != INVALID_HANDLE_VALUE && handle_ != nullptr;
}

std::size_t Handle::readAt(std::uint64_t offset, std::span<char> into) const {
  OVERLAPPED place{};
  place.Offset = static_cast<DWORD>(offset);
  place.OffsetHigh = static_cast<DWORD>(offset >> 32U);
  const auto wanted = static_cast<DWORD>(std::min<std::size_t>(into.size(), 1U << 30U));
  DWORD came = 0;
  if (ReadFile(handle_, into.data(), wanted, &came, &place) == 0 && GetLastError() != ERROR_HANDLE_EOF) {
    throw NotReadable(reason(lastError()));
  }
  return came;
}

} // namespace serendip::platform
