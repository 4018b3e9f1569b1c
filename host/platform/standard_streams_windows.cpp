// Bytes go through ReadFile and WriteFile: what the C library reads it may change (0x0D 0x0A, 0x1A), and of a write
// that failed it tells less. Its own descriptors are redirected all the same, for the libraries that print.
#include "platform/reason.h"
#include "platform/standard_streams.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>

#include <fcntl.h>
#include <io.h>
#include <windows.h>

namespace serendip::platform {
namespace {

constexpr int kInput = 0;
constexpr int kOutput = 1;
constexpr int kError = 2;
constexpr std::size_t kMostAtOnce = 1U << 20U; // bytes; pipes refuse far larger ones on old systems

[[noreturn]] void fail(const std::string& what) {
  const auto error = lastError();
  throw std::system_error(error, what + " (" + reason(error) + ")");
}

HANDLE handleOf(int descriptor) {
  return reinterpret_cast<HANDLE>(_get_osfhandle(descriptor));
}

/// A browser without a console starts us without a stderr.
void ensureStderr() {
  if (handleOf(kError) != INVALID_HANDLE_VALUE && _fileno(stderr) == kError) {
    return;
  }
  const int null = _wopen(L"NUL", _O_WRONLY);
  if (null >= 0 && null != kError) {
    _dup2(null, kError);
    _close(null);
  }
}

bool readerGone(DWORD error) {
  return error == ERROR_BROKEN_PIPE || error == ERROR_NO_DATA || error == ERROR_PIPE_NOT_CONNECTED;
}

} // namespace

StandardStreams::StandardStreams() : output_(_dup(kOutput)) {
  if (output_ < 0) {
    throw std::system_error(errno, std::generic_category(), "cannot reserve the standard output");
  }
  ensureStderr();
  std::fflush(stdout);
  if (_dup2(kError, kOutput) != 0) {
    const int cause = errno;
    _close(output_);
    throw std::system_error(cause, std::generic_category(), "cannot point the standard output at the standard error");
  }
  SetStdHandle(STD_OUTPUT_HANDLE, handleOf(kError));
}

StandardStreams::~StandardStreams() {
  _close(output_);
}

std::size_t StandardStreams::read(std::span<char> into) {
  DWORD came = 0;
  const auto wanted = static_cast<DWORD>(std::min(into.size(), kMostAtOnce));
  if (ReadFile(handleOf(kInput), into.data(), wanted, &came, nullptr) == 0) {
    if (const DWORD error = GetLastError(); error == ERROR_BROKEN_PIPE || error == ERROR_HANDLE_EOF) {
      return 0; // whoever wrote has closed his end
    }
    fail("cannot read the standard input");
  }
  return came;
}

bool StandardStreams::write(std::string_view bytes) {
  while (!bytes.empty()) {
    DWORD written = 0;
    const auto wanted = static_cast<DWORD>(std::min(bytes.size(), kMostAtOnce));
    if (WriteFile(handleOf(output_), bytes.data(), wanted, &written, nullptr) == 0) {
      if (readerGone(GetLastError())) {
        return false;
      }
      fail("cannot write to the browser");
    }
    bytes.remove_prefix(written);
  }
  return true;
}

bool inputIsTerminal() {
  DWORD mode = 0;
  return GetConsoleMode(GetStdHandle(STD_INPUT_HANDLE), &mode) != 0;
}

bool errorIsTerminal() {
  DWORD mode = 0;
  return GetConsoleMode(GetStdHandle(STD_ERROR_HANDLE), &mode) != 0;
}

void speakBytes() {
  for (const int descriptor : {kInput, kOutput, kError}) {
    DWORD mode = 0;
    if (GetConsoleMode(handleOf(descriptor), &mode) == 0) {
      _setmode(descriptor, _O_BINARY);
    }
  }
  SetConsoleOutputCP(CP_UTF8);
  SetConsoleCP(CP_UTF8);
}

} // namespace serendip::platform
