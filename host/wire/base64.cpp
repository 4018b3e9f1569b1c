#include "wire/base64.h"

#include <array>
#include <cstdint>

namespace serendip::wire {
namespace {

constexpr std::uint8_t kNone = 0xFF;
constexpr std::size_t kGroup = 4; // characters that stand for three bytes

constexpr auto kValues = [] {
  std::array<std::uint8_t, 256> values{};
  values.fill(kNone);
  constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (std::uint8_t value = 0; value < kAlphabet.size(); ++value) {
    values[static_cast<unsigned char>(kAlphabet[value])] = value;
  }
  return values;
}();

} // namespace

std::optional<std::string> readBase64(std::string_view text) {
  if (text.size() % kGroup != 0) {
    return std::nullopt;
  }
  const std::size_t padding = text.ends_with("==") ? 2 : text.ends_with('=') ? 1 : 0;
  text.remove_suffix(padding);
  std::string bytes;
  bytes.reserve(text.size() / kGroup * 3 + 3);
  std::uint32_t bits = 0;
  int held = 0;
  for (const char c : text) {
    const auto value = kValues[static_cast<unsigned char>(c)];
    if (value == kNone) {
      return std::nullopt;
    }
    bits = bits << 6U | value;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes += static_cast<char>(bits >> static_cast<unsigned>(held) & 0xFFU);
    }
  }
  const bool leftOver = (bits & ((1U << static_cast<unsigned>(held)) - 1)) != 0;
  return leftOver ? std::nullopt : std::optional(std::move(bytes));
}

} // namespace serendip::wire
