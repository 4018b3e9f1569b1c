#pragma once

#include "platform/readable_bytes.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace serendip::platform {

/// All that is in an ordinary file of at most `most` bytes, a whole number of MiB. Anything else in its place is not
/// opened: a pipe could keep one waiting for ever. Throws NotReadable.
std::string fileText(const std::filesystem::path& file, std::uint64_t most);

} // namespace serendip::platform
