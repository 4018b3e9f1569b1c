#pragma once

#include "platform/readable_bytes.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace serendip::platform {

/// Opens an existing file for reading, without keeping others from writing, moving or deleting it. Its size is that at
/// the time of opening; a folder is refused. Throws NotReadable.
std::unique_ptr<ReadableBytes> openFile(const std::filesystem::path& file);

} // namespace serendip::platform
