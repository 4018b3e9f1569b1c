// libarchive reads through callbacks instead of from a descriptor: Windows has none for a file that is deleted when it
// is closed, and a position of its own lets several readers go through one file.
#include "archive/zip_reader.h"

#include "archive/problem.h"

#include <archive.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <new>

namespace serendip::archive {
namespace {

constexpr std::size_t kBlock = 64U << 10U;

struct Place {
  const platform::ReadableBytes& bytes;
  std::uint64_t at = 0;
  std::array<char, kBlock> block{};
};

la_ssize_t readOn(::archive* reader, void* data, const void** block) {
  auto& place = *static_cast<Place*>(data);
  *block = place.block.data();
  try {
    const auto came = place.bytes.readAt(place.at, place.block);
    place.at += came;
    return static_cast<la_ssize_t>(came);
  } catch (const platform::NotReadable& problem) { // no exception may go through C
    archive_set_error(reader, EIO, "%s", problem.what());
    return ARCHIVE_FATAL;
  }
}

la_int64_t seek(::archive*, void* data, la_int64_t offset, int from) {
  auto& place = *static_cast<Place*>(data);
  const auto end = static_cast<la_int64_t>(place.bytes.size());
  const auto to = offset + (from == SEEK_SET ? 0 : from == SEEK_CUR ? static_cast<la_int64_t>(place.at) : end);
  if (to < 0 || to > end) {
    return ARCHIVE_FATAL;
  }
  place.at = static_cast<std::uint64_t>(to);
  return to;
}

la_int64_t skip(::archive*, void* data, la_int64_t bytes) {
  auto& place = *static_cast<Place*>(data);
  const auto left = static_cast<la_int64_t>(place.bytes.size() - place.at);
  const auto skipped = std::min(bytes, left);
  place.at += static_cast<std::uint64_t>(skipped);
  return skipped;
}

int close(::archive*, void* data) {
  delete static_cast<Place*>(data);
  return ARCHIVE_OK;
}

} // namespace

void CloseReader::operator()(::archive* reader) const {
  archive_read_free(reader);
}

void requireMemory(::archive* reader) {
  if (archive_errno(reader) == ENOMEM) {
    throw std::bad_alloc();
  }
}

ZipReader openZip(const platform::ReadableBytes& bytes) {
  ZipReader reader(archive_read_new());
  archive_read_support_format_zip(reader.get());
  archive_read_set_seek_callback(reader.get(), seek);
  // libarchive owns the place from here on, and calls close whatever happens
  if (archive_read_open2(reader.get(), new Place{bytes}, nullptr, readOn, skip, close) != ARCHIVE_OK) {
    requireMemory(reader.get());
    throw ArchiveProblem("The zip cannot be read; choose the file again.");
  }
  return reader;
}

} // namespace serendip::archive
