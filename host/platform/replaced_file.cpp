#include "platform/replaced_file.h"

#include <cerrno>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace serendip::platform {

ReplacedFile::ReplacedFile(std::filesystem::path file) : file_(std::move(file)), unfinished_(file_), stream_(nullptr) {
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

ReplacedFile::~ReplacedFile() {
  if (stream_ != nullptr) {
    std::fclose(stream_);
    std::error_code ignored;
    std::filesystem::remove(unfinished_, ignored);
  }
}

void ReplacedFile::fail() {
  const auto reason = std::generic_category().message(errno);
  throw FileNotWritten("The file " + file_.string() + " cannot be written (" + reason +
                       "); check its folder and that there is space, then try again.");
}

void ReplacedFile::write(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), stream_) != bytes.size()) {
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
