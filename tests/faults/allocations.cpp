// Stands in for malloc, which operator new, SQLite and the C libraries all end at. Not beside AddressSanitizer, which
// does the same.
#include "faults.h"

#include <cerrno>
#include <cstddef>

#if !defined(__SANITIZE_ADDRESS__) && defined(__GLIBC__)

extern "C" {
void* __libc_malloc(std::size_t);
void* __libc_calloc(std::size_t, std::size_t);
void* __libc_realloc(void*, std::size_t);
}

namespace {

bool fails() {
  const int error = serendip::faults::errorOf(serendip::faults::Kind::memory);
  if (error != 0) {
    errno = error;
  }
  return error != 0;
}

} // namespace

extern "C" __attribute__((visibility("default"))) void* malloc(std::size_t bytes) noexcept {
  return fails() ? nullptr : __libc_malloc(bytes);
}

extern "C" __attribute__((visibility("default"))) void* calloc(std::size_t count, std::size_t bytes) noexcept {
  return fails() ? nullptr : __libc_calloc(count, bytes);
}

extern "C" __attribute__((visibility("default"))) void* realloc(void* old, std::size_t bytes) noexcept {
  return fails() ? nullptr : __libc_realloc(old, bytes);
}

#endif
