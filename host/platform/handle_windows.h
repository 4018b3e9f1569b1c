#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace serendip::platform {

/// A HANDLE, or INVALID_HANDLE_VALUE or null, closed with its owner. It stands as a void pointer so that windows.h,
/// whose macros have everyday names, is included by few.
class Handle {
public:
  explicit Handle(void* handle = nullptr) : handle_(handle) {}

  Handle(Handle&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}

  Handle& operator=(Handle&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
  }

  ~Handle() { close(); }

  void* get() const { return handle_; }

  bool valid() const;

  void close();

  /// Of a file. As ReadableBytes::readAt.
  std::size_t readAt(std::uint64_t offset, std::span<char> into) const;

private:
  void* handle_;
};

} // namespace serendip::platform
