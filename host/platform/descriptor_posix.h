#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace serendip::platform {

/// A file descriptor, or -1, closed with its owner.
class Descriptor {
public:
  explicit Descriptor(int number) : number_(number) {}

  ~Descriptor();
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }

  /// As ReadableBytes::readAt.
  std::size_t readAt(std::uint64_t offset, std::span<char> into) const;

private:
  int number_;
};

} // namespace serendip::platform
