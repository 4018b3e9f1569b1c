#pragma once

#include "platform/readable_bytes.h"

#include <memory>

struct archive;

namespace serendip::archive {

struct CloseReader {
  void operator()(::archive* reader) const;
};

using ZipReader = std::unique_ptr<::archive, CloseReader>;

/// libarchive's reader for zip before the first entry of `bytes`, which must outlive it. Throws ArchiveProblem.
ZipReader openZip(const platform::ReadableBytes& bytes);

/// Throws std::bad_alloc if the last failure was want of memory, which must not be told as a damaged zip.
void requireMemory(::archive*);

} // namespace serendip::archive
