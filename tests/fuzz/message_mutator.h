#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace serendip::fuzz {

/// Changes one of the messages, which stand a line each behind the first byte: a value of its JSON for another one, or
/// a line as a whole; else any bytes. Returns the new size, at most `most`. Bytes alone would break the JSON nearly
/// every time, and what lies behind the parser would hardly be reached.
std::size_t mutateMessages(std::uint8_t* data, std::size_t size, std::size_t most, std::minstd_rand& random);

} // namespace serendip::fuzz
