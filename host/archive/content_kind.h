#pragma once

#include "archive/byte_source.h"
#include "archive/file_kind.h"

#include <optional>

namespace serendip::archive {

/// Which file of the archive this is by its header, for a single file under a name that says nothing. Nothing for what
/// is none of them.
std::optional<FileKind> kindOfContent(const ByteSource& source);

} // namespace serendip::archive
