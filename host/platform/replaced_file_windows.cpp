// The C library's _wfopen was rejected: it lets nobody else write to the file while it is open, and SQLite writes a
// backup to it. MoveFileExW replaces in one step on NTFS, and unlike ReplaceFileW also where nothing was before.
#include "platform/replaced_file.h"

#include <utility>

#include <fcntl.h>
#include <io.h>
#include <windows.h>

namespace serendip::platform {
namespace {

std::FILE* create(const std::filesystem::path& file) {
  const HANDLE handle = CreateFileW(file.c_str(), GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
                                    nullptr, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr);
  if (handle == INVALID_HANDLE_VALUE) {
    return nullptr;
  }
  const int descriptor = _open_osfhandle(reinterpret_cast<intptr_t>(handle), _O_BINARY);
  std::FILE* const stream = descriptor < 0 ? nullptr : _fdopen(descriptor, "wb");
  if (stream == nullptr) {
    descriptor < 0 ? CloseHandle(handle) : _close(descriptor);
    SetLastError(ERROR_TOO_MANY_OPEN_FILES);
  }
  return stream;
}

} // namespace

ReplacedFile::ReplacedFile(std::filesystem::path file)
    : file_(replaceable(std::move(file))), unfinished_(file_), stream_(nullptr) {
  unfinished_ += ".unfinished";
  std::error_code ignored;
  std::filesystem::remove(unfinished_, ignored); // of a run that was killed
  stream_ = create(unfinished_);
  if (stream_ == nullptr) {
    fail();
  }
}

void ReplacedFile::finish() {
  if (std::fflush(stream_) != 0 || _commit(_fileno(stream_)) != 0) {
    fail();
  }
  std::fclose(std::exchange(stream_, nullptr)); // Windows moves no open file
  if (MoveFileExW(unfinished_.c_str(), file_.c_str(), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH) == 0) {
    const DWORD error = GetLastError();
    std::error_code ignored;
    std::filesystem::remove(unfinished_, ignored);
    SetLastError(error);
    fail();
  }
}

} // namespace serendip::platform
