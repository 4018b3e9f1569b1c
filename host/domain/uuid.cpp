#include "domain/uuid.h"

#include <array>
#include <cstdint>
#include <random>

#include <uuid/uuid.h>

namespace serendip {
namespace {

constexpr std::size_t kLength = 36;

constexpr bool isHyphenAt(std::size_t position) {
  return position == 8 || position == 13 || position == 18 || position == 23;
}

constexpr bool isLowerHexadecimal(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
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
  std::array<std::uint8_t, 16> bytes{};
  for (auto& byte : bytes) {
    byte = static_cast<std::uint8_t>(device() & 0xffU);
  }
  bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0fU) | 0x40U); // version 4
  bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3fU) | 0x80U); // RFC 4122 variant

  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  text.reserve(kLength);
  for (const auto byte : bytes) {
    if (isHyphenAt(text.size())) {
      text += '-';
    }
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 0x0fU];
  }
  return Uuid{std::move(text)};
}

Uuid Uuid::named(const Uuid& space, std::string_view name) {
  uuid_t parent{};
  uuid_t made{};
  std::array<char, kLength + 1> text{};
  uuid_parse(space.text().c_str(), parent);
  uuid_generate_sha1(made, parent, name.data(), name.size());
  uuid_unparse_lower(made, text.data());
  return Uuid{std::string(text.data(), kLength)};
}

} // namespace serendip
