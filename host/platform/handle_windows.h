#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace serendip::platform {

/// A file's HANDLE, or INVALID_HANDLE_VALUE, closed with its owner. It stands as a void pointer so that windows.h,
/// whose macros have everyday names, is included by few.
class Handle {
public:
  explicit Handle(void* handle) : handle_(handle) {}

  ~Handle();
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  void* get() const { return handle_; }

  bool valid() const;

  /// As ReadableBytes::readAt.
  std::size_t readAt(std::uint64_t offset, std::span<char> into) const;

private:
  void* handle_;
};

} // namespace serendip::platform
