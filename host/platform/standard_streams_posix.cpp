#include "platform/standard_streams.h"

#include <cerrno>
#include <csignal>
#include <system_error>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace serendip::platform {
namespace {

[[noreturn]] void fail(const char* what) {
  throw std::system_error(errno, std::generic_category(), what);
}

/// Whoever started us may have made the pipe non-blocking, which it then is for both sides.
bool waitAfterAgain(int descriptor, short event) {
  if (errno != EAGAIN && errno != EWOULDBLOCK) {
    return false;
  }
  pollfd wanted{descriptor, event, 0};
  return poll(&wanted, 1, -1) >= 0 || errno == EINTR;
}

/// A closed stderr would give its number to the next file opened, and messages would be written into that.
void ensureStderr() {
  if (fcntl(STDERR_FILENO, F_GETFD) >= 0) {
    return;
  }
  const int null = open("/dev/null", O_WRONLY);
  if (null >= 0 && null != STDERR_FILENO) {
    dup2(null, STDERR_FILENO);
    close(null);
  }
}

} // namespace

StandardStreams::StandardStreams() : output_(fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)) {
  if (output_ < 0) {
    fail("cannot reserve the standard output");
  }
  ensureStderr();
  if (dup2(STDERR_FILENO, STDOUT_FILENO) < 0) {
    const int cause = errno;
    close(output_);
    throw std::system_error(cause, std::generic_category(), "cannot point the standard output at the standard error");
  }
  std::signal(SIGPIPE, SIG_IGN);
}

StandardStreams::~StandardStreams() {
  close(output_);
}

std::size_t StandardStreams::read(std::span<char> into) {
  for (;;) {
    const ssize_t count = ::read(STDIN_FILENO, into.data(), into.size());
    if (count >= 0) {
      return static_cast<std::size_t>(count);
    }
    if (errno != EINTR && !waitAfterAgain(STDIN_FILENO, POLLIN)) {
      fail("cannot read the standard input");
    }
  }
}

bool StandardStreams::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(output_, bytes.data(), bytes.size());
    if (count >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(count));
    } else if (errno == EPIPE || errno == ECONNRESET) {
      return false;
    } else if (errno != EINTR && !waitAfterAgain(output_, POLLOUT)) {
      fail("cannot write to the browser");
    }
  }
  return true;
}

bool inputIsTerminal() {
  return isatty(STDIN_FILENO) == 1;
}

bool errorIsTerminal() {
  return isatty(STDERR_FILENO) == 1;
}

void speakBytes() {}

} // namespace serendip::platform
