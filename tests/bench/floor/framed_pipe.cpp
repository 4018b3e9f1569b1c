#include "framed_pipe.h"

#include <cstdint>
#include <cstdlib>
#include <cstring>

#include <unistd.h>

namespace serendip::bench {
namespace {

bool fill(char* into, std::size_t size) {
  while (size > 0) {
    const auto got = read(STDIN_FILENO, into, size);
    if (got <= 0) {
      return false;
    }
    into += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

} // namespace

std::optional<std::string> readMessage() {
  std::uint32_t size = 0;
  if (char bytes[sizeof size]; fill(bytes, sizeof bytes)) {
    std::memcpy(&size, bytes, sizeof size);
  } else {
    return std::nullopt;
  }
  std::string text(size, '\0');
  return fill(text.data(), text.size()) ? std::optional(std::move(text)) : std::nullopt;
}

void writeMessage(std::string_view text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  std::string frame(sizeof size, '\0');
  std::memcpy(frame.data(), &size, sizeof size);
  frame += text;
  for (std::string_view rest = frame; !rest.empty();) {
    const auto put = write(STDOUT_FILENO, rest.data(), rest.size());
    if (put <= 0) {
      std::exit(1);
    }
    rest.remove_prefix(static_cast<std::size_t>(put));
  }
}

} // namespace serendip::bench
