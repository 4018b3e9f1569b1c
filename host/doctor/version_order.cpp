#include "doctor/version_order.h"

#include <array>
#include <charconv>
#include <cstdint>

namespace serendip::doctor {
namespace {

constexpr std::size_t kParts = 3;

std::array<std::uint32_t, kParts> numbersOf(std::string_view version) {
  std::array<std::uint32_t, kParts> numbers{};
  for (auto& number : numbers) {
    const auto dot = version.find('.');
    const auto part = version.substr(0, dot);
    std::from_chars(part.data(), part.data() + part.size(), number);
    version = dot == std::string_view::npos ? std::string_view() : version.substr(dot + 1);
  }
  return numbers;
}

} // namespace

bool isNewer(std::string_view version, std::string_view than) {
  return numbersOf(version) > numbersOf(than);
}

} // namespace serendip::doctor
