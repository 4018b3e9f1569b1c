#pragma once

#include "archive/file_kind.h"

#include <span>
#include <string_view>

namespace serendip::archive {

/// The columns (comparable names) that a file of this kind has in every vintage, and by which its header is found.
std::span<const std::string_view> requiredColumns(FileKind kind);

} // namespace serendip::archive
