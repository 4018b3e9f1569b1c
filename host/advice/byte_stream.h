#pragma once

#include "advice/snapshot_error.h"

#include <array>
#include <bit>
#include <cmath>
#include <concepts>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace serendip::advice {

static_assert(std::endian::native == std::endian::little, "saved states are copied as they lie in memory");

/// A number that can be copied byte by byte.
template <class Number>
concept SavedNumber = std::integral<Number> || std::floating_point<Number>;

/// Writes numbers one after the other.
class ByteWriter {
public:
  void operator()(SavedNumber auto number) { bytes_.append(reinterpret_cast<const char*>(&number), sizeof number); }

  std::string take() { return std::move(bytes_); }

  std::string_view bytes() const { return bytes_; }

private:
  std::string bytes_;
};

/// Reads what ByteWriter wrote; throws SnapshotError at its end and for what is not a finite number.
class ByteReader {
public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  template <SavedNumber Number> void operator()(Number& number) {
    if (rest_.size() < sizeof number) {
      throw SnapshotError("is cut off");
    }
    std::array<char, sizeof(Number)> bytes; // g++ 12 takes a copy straight into a field for an overflow
    std::memcpy(bytes.data(), rest_.data(), sizeof number);
    number = std::bit_cast<Number>(bytes);
    rest_.remove_prefix(sizeof number);
    if constexpr (std::floating_point<Number>) {
      if (!std::isfinite(number)) {
        throw SnapshotError("holds what is not a number");
      }
    }
  }

  bool atEnd() const { return rest_.empty(); }

private:
  std::string_view rest_;
};

} // namespace serendip::advice
