#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace serendip::fuzz {

/// Ends the program with a trace where something that must hold for every input does not, which libFuzzer takes for a
/// finding and keeps the input of.
void claim(bool holds, std::string_view what);

inline std::string_view textOf(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

} // namespace serendip::fuzz
