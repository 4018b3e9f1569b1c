#include "platform/descriptor_posix.h"

#include "platform/readable_bytes.h"
#include "platform/reason.h"

#include <cerrno>

#include <unistd.h>

namespace serendip::platform {

void Descriptor::close() {
  if (number_ >= 0) {
    ::close(std::exchange(number_, -1));
  }
}

std::size_t Descriptor::readAt(std::uint64_t offset, std::span<char> into) const {
  for (;;) {
    const auto came = pread(number_, into.data(), into.size(), static_cast<off_t>(offset));
    if (came >= 0) {
      return static_cast<std::size_t>(came);
    }
    if (errno != EINTR) {
      throw NotReadable(reason(lastError()));
    }
  }
}

} // namespace serendip::platform
