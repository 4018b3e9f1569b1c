#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <stdexcept>

namespace serendip::platform {

/// What cannot be read on. `what()` is the system's reason.
class NotReadable : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// A file, as its readers see it: they name the place and share no position.
class ReadableBytes {
public:
  virtual ~ReadableBytes() = default;

  virtual std::uint64_t size() const = 0;

  /// Fills the beginning of `into` from `offset` on and returns how many bytes that were: 0 only at the end, or where
  /// `into` is empty. Throws NotReadable.
  virtual std::size_t readAt(std::uint64_t offset, std::span<char> into) const = 0;
};

} // namespace serendip::platform
