// Stands in for the C library's calls: a definition in the program comes before the library's, for SQLite and the C++
// library as well. So what fails is what the disk would fail, below every wrapper.
#include "faults.h"

#include <cerrno>
#include <cstdarg>
#include <cstdio>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

using serendip::faults::errorOf;
using serendip::faults::Kind;

/// The library's own.
template <class Function> Function* real(const char* name) {
  return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

/// True, with errno set, where this call is to fail.
bool fails(Kind kind) {
  const int error = errorOf(kind);
  if (error != 0) {
    errno = error;
  }
  return error != 0;
}

bool regular(int descriptor) {
  struct stat found {};

  return fstat(descriptor, &found) == 0 && S_ISREG(found.st_mode);
}

int openAs(const char* name, const char* path, int flags, mode_t mode) {
  return fails(Kind::open) ? -1 : real<int(const char*, int, ...)>(name)(path, flags, mode);
}

mode_t modeIn(int flags, va_list& arguments) {
  return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(arguments, mode_t) : 0;
}

} // namespace

#define STANDS_IN extern "C" __attribute__((visibility("default")))

STANDS_IN int open(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = modeIn(flags, arguments);
  va_end(arguments);
  return openAs("open", path, flags, mode);
}

STANDS_IN int open64(const char* path, int flags, ...) {
  va_list arguments;
  va_start(arguments, flags);
  const mode_t mode = modeIn(flags, arguments);
  va_end(arguments);
  return openAs("open64", path, flags, mode);
}

STANDS_IN ssize_t write(int descriptor, const void* bytes, size_t count) {
  if (regular(descriptor) && fails(Kind::write)) {
    return -1;
  }
  return real<ssize_t(int, const void*, size_t)>("write")(descriptor, bytes, count);
}

STANDS_IN ssize_t pwrite(int descriptor, const void* bytes, size_t count, off_t offset) {
  return fails(Kind::write)
             ? -1
             : real<ssize_t(int, const void*, size_t, off_t)>("pwrite")(descriptor, bytes, count, offset);
}

STANDS_IN ssize_t pwrite64(int descriptor, const void* bytes, size_t count, off64_t offset) {
  return fails(Kind::write)
             ? -1
             : real<ssize_t(int, const void*, size_t, off64_t)>("pwrite64")(descriptor, bytes, count, offset);
}

/// Nobody here cuts the power of the real disk, and waiting for it would be most of the time that the tests take.
STANDS_IN int fsync(int) {
  return fails(Kind::sync) ? -1 : 0;
}

STANDS_IN int fdatasync(int) {
  return fails(Kind::sync) ? -1 : 0;
}

STANDS_IN int ftruncate(int descriptor, off_t length) noexcept {
  return fails(Kind::truncate) ? -1 : real<int(int, off_t)>("ftruncate")(descriptor, length);
}

STANDS_IN int ftruncate64(int descriptor, off64_t length) noexcept {
  return fails(Kind::truncate) ? -1 : real<int(int, off64_t)>("ftruncate64")(descriptor, length);
}

STANDS_IN int unlink(const char* path) noexcept {
  return fails(Kind::remove) ? -1 : real<int(const char*)>("unlink")(path);
}

STANDS_IN int remove(const char* path) noexcept {
  return fails(Kind::remove) ? -1 : real<int(const char*)>("remove")(path);
}

STANDS_IN int rename(const char* from, const char* to) noexcept {
  return fails(Kind::remove) ? -1 : real<int(const char*, const char*)>("rename")(from, to);
}
