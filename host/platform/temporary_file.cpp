#include "platform/temporary_file.h"

namespace serendip::platform {

TemporaryFileFailed::TemporaryFileFailed(const std::string& cannotBe, const std::string& reason)
    : std::runtime_error("A temporary file cannot be " + cannotBe + " (" + reason +
                         "); free some space on the disk of the history, then try again.") {}

void TemporaryFile::read(std::uint64_t offset, std::span<char> into) const {
  try {
    while (!into.empty()) {
      const auto came = readAt(offset, into);
      if (came == 0) {
        throw NotReadable("it has become shorter");
      }
      into = into.subspan(came);
      offset += came;
    }
  } catch (const NotReadable& problem) {
    throw TemporaryFileFailed("read", problem.what());
  }
}

} // namespace serendip::platform
