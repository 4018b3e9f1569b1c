#include "platform/replaced_file.h"

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace serendip::platform {

ReplacedFile::ReplacedFile(std::filesystem::path file)
    : file_(replaceable(std::move(file))), unfinished_(file_), stream_(nullptr) {
  unfinished_ += ".unfinished";
  std::error_code ignored;
  std::filesystem::remove(unfinished_, ignored); // of a run that was killed, or a link that somebody laid
  const int descriptor = open(unfinished_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (descriptor < 0) {
    fail();
  }
  stream_ = fdopen(descriptor, "wb");
  if (stream_ == nullptr) {
    const int error = errno;
    close(descriptor);
    errno = error;
    fail();
  }
}

void ReplacedFile::finish() {
  if (std::fflush(stream_) != 0 || fsync(fileno(stream_)) != 0 || rename(unfinished_.c_str(), file_.c_str()) != 0) {
    fail();
  }
  std::fclose(std::exchange(stream_, nullptr));
}

} // namespace serendip::platform
