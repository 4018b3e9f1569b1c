#pragma once

#include "archive/byte_source.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace serendip::archive {

/// `text` as a file that is read `piece` bytes at a time.
inline ByteSource sourceOf(std::string text, std::size_t piece = 1U << 20U) {
  return [text = std::move(text), piece, place = std::size_t{0}](std::span<char> into) mutable {
    const auto bytes = std::min({piece, into.size(), text.size() - place});
    std::copy_n(text.begin() + static_cast<std::ptrdiff_t>(place), bytes, into.begin());
    place += bytes;
    return bytes;
  };
}

/// All that a file gives, a thousand bytes at a time.
inline std::string contentOf(ByteSource source) {
  std::string content;
  std::array<char, 1000> piece{};
  while (const auto bytes = source(piece)) {
    content.append(piece.data(), bytes);
  }
  return content;
}

} // namespace serendip::archive
