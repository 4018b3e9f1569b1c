#pragma once

#include "wire/frame.h"

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

namespace serendip::wire {

/// A source that hands out `parts` one a read, as a pipe may, and then ends.
inline ByteSource inParts(std::vector<std::string> parts) {
  return [parts = std::move(parts), index = std::size_t{0}](std::span<char> into) mutable -> std::size_t {
    while (index < parts.size() && parts[index].empty()) {
      ++index;
    }
    if (index == parts.size()) {
      return 0;
    }
    const std::size_t count = std::min(into.size(), parts[index].size());
    std::copy_n(parts[index].begin(), count, into.begin());
    parts[index].erase(0, count);
    return count;
  };
}

inline ByteSource inOnePart(std::string bytes) {
  return inParts({std::move(bytes)});
}

/// `bytes` as a length prefix in this machine's order.
inline std::string lengthPrefix(std::uint32_t bytes) {
  std::string prefix(sizeof bytes, '\0');
  std::memcpy(prefix.data(), &bytes, sizeof bytes);
  return prefix;
}

/// The texts of all messages until something else comes, which is returned in `last`.
inline std::vector<std::string> messages(FrameReader& reader, Frame& last) {
  std::vector<std::string> texts;
  for (;;) {
    last = reader.next();
    const auto* message = std::get_if<Message>(&last);
    if (message == nullptr) {
      return texts;
    }
    texts.push_back(message->text);
  }
}

} // namespace serendip::wire
