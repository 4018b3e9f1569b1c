#include "domain/uuid.h"

#include "platform/sha1.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>

namespace serendip {
namespace {

constexpr std::size_t kLength = 36;
constexpr std::string_view kDigits = "0123456789abcdef";

constexpr bool isHyphenAt(std::size_t position) {
  return position == 8 || position == 13 || position == 18 || position == 23;
}

constexpr bool isLowerHexadecimal(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
}

using Bytes = std::array<std::uint8_t, 16>;

/// RFC 4122's form of `bytes`, as one of that version.
std::string textOf(Bytes bytes, unsigned version) {
  bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0fU) | (version << 4U));
  bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3fU) | 0x80U); // RFC 4122's variant

  std::string text;
  text.reserve(kLength);
  for (const auto byte : bytes) {
    if (isHyphenAt(text.size())) {
      text += '-';
    }
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 0x0fU];
  }
  return text;
}

/// The 16 bytes that such a text stands for.
std::string bytesOf(std::string_view text) {
  std::string bytes;
  std::size_t digits = 0;
  for (const char c : text) {
    if (c == '-') {
      continue;
    }
    const auto value = static_cast<unsigned>(kDigits.find(c));
    if (digits++ % 2 == 0) {
      bytes += static_cast<char>(value << 4U);
    } else {
      bytes.back() = static_cast<char>(static_cast<unsigned char>(bytes.back()) | value);
    }
  }
  return bytes;
}

} // namespace

std::optional<Uuid> Uuid::parse(std::string_view text) {
  if (text.size() != kLength) {
    return std::nullopt;
  }
  for (std::size_t i = 0; i < kLength; ++i) {
    if (isHyphenAt(i) ? text[i] != '-' : !isLowerHexadecimal(text[i])) {
      return std::nullopt;
    }
  }
  return Uuid{std::string{text}};
}

Uuid Uuid::random() {
  std::random_device device;
  Bytes bytes{};
  for (auto& byte : bytes) {
    byte = static_cast<std::uint8_t>(device() & 0xffU);
  }
  return Uuid{textOf(bytes, 4)};
}

Uuid Uuid::named(const Uuid& space, std::string_view name) {
  auto named = bytesOf(space.text());
  named.append(name);
  const auto digest = platform::sha1(named);
  Bytes bytes{};
  std::copy_n(digest.begin(), bytes.size(), bytes.begin());
  return Uuid{textOf(bytes, 5)};
}

} // namespace serendip
