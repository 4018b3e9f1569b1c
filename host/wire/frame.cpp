#include "wire/frame.h"

#include <array>
#include <bit>
#include <cstring>

namespace serendip::wire {
namespace {

constexpr std::size_t kLengthBytes = sizeof(std::uint32_t);
constexpr std::size_t kBufferBytes = 65'536; // what a Linux pipe holds: a burst takes one read a pipeful
constexpr std::size_t kBeginningBytes = 4096;

} // namespace

FrameReader::FrameReader(ByteSource source) : source_(std::move(source)), buffer_(kBufferBytes) {}

std::string_view FrameReader::some(std::size_t most) {
  if (unread_.empty()) {
    unread_ = {buffer_.data(), source_(buffer_)};
  }
  const std::string_view part = unread_.substr(0, most);
  unread_.remove_prefix(part.size());
  return part;
}

/// Grows with what arrives, not with what was promised.
std::string FrameReader::upTo(std::size_t bytes) {
  std::string text;
  while (text.size() < bytes) {
    const std::string_view part = some(bytes - text.size());
    if (part.empty()) {
      break;
    }
    text += part;
  }
  return text;
}

Frame FrameReader::skip(std::uint32_t bytes) {
  TooLarge result{bytes, upTo(kBeginningBytes)};
  std::size_t had = result.beginning.size();
  while (had < bytes) {
    const std::string_view part = some(bytes - had);
    if (part.empty()) {
      return CutOff{had, bytes};
    }
    had += part.size();
  }
  return result;
}

Frame FrameReader::next() {
  const std::string prefix = upTo(kLengthBytes);
  if (prefix.empty()) {
    return EndOfInput{};
  }
  if (prefix.size() < kLengthBytes) {
    return CutOff{prefix.size(), kLengthBytes};
  }
  std::uint32_t bytes = 0;
  std::memcpy(&bytes, prefix.data(), kLengthBytes);
  if (bytes > kLargestBelievable) {
    return Unbelievable{bytes};
  }
  if (bytes > kLargestMessage) {
    return skip(bytes);
  }
  Message message{upTo(bytes)};
  if (message.text.size() < bytes) {
    return CutOff{message.text.size(), bytes};
  }
  return message;
}

std::string frame(std::string_view reply) {
  const auto bytes = static_cast<std::uint32_t>(reply.size());
  std::string framed;
  framed.reserve(kLengthBytes + reply.size());
  framed.append(std::bit_cast<std::array<char, kLengthBytes>>(bytes).data(), kLengthBytes);
  framed.append(reply);
  return framed;
}

} // namespace serendip::wire
