#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace serendip::platform {

/// SHA-1, for names made from other names and for nothing that has to withstand an attacker. Windows has it; elsewhere
/// it is nettle's, which libarchive brings along.
std::array<std::uint8_t, 20> sha1(std::string_view bytes);

} // namespace serendip::platform
