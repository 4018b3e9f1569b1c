#pragma once

#include "archive/byte_source.h"

#include <algorithm>
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

} // namespace serendip::archive
