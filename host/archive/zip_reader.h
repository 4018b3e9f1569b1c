#pragma once

#include "platform/readable_bytes.h"

#include <memory>

struct archive;
struct archive_entry;

namespace serendip::archive {

struct CloseReader {
  std::shared_ptr<void> place; ///< where it reads

  void operator()(::archive* reader) const;
};

using ZipReader = std::unique_ptr<::archive, CloseReader>;

/// libarchive's reader for zip before the first entry of `bytes`, which must outlive it. Throws ArchiveProblem.
ZipReader openZip(const platform::ReadableBytes& bytes);

struct FreeEntry {
  void operator()(archive_entry*) const;
};

/// For archive_read_next_header2.
using ZipEntry = std::unique_ptr<archive_entry, FreeEntry>;

ZipEntry newEntry();

/// Want of memory must not be told as a damaged zip. libarchive says it of what it allocates itself; what zlib cannot
/// have is a fault like any other to it, and only errno knows. So: forgetShortage before a call to libarchive, and once
/// it has failed requireMemory, which throws std::bad_alloc if that was why.
void forgetShortage();
void requireMemory(::archive*);

} // namespace serendip::archive
