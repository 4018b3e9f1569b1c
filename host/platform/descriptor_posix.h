#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace serendip::platform {

/// A file descriptor, or -1, closed with its owner.
class Descriptor {
public:
  explicit Descriptor(int number = -1) : number_(number) {}

  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}

  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }

  ~Descriptor() { close(); }

  int number() const { return number_; }

  void close();

  /// As ReadableBytes::readAt.
  std::size_t readAt(std::uint64_t offset, std::span<char> into) const;

private:
  int number_;
};

} // namespace serendip::platform
