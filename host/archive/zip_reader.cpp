// libarchive reads through callbacks instead of from a descriptor: Windows has none for a file that is deleted when it
// is closed, and a position of its own lets several readers go through one file.
#include "archive/zip_reader.h"

#include "archive/problem.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <new>

namespace serendip::archive {
namespace {

constexpr std::size_t kUnpackedBlock = 64U << 10U;

struct Place {
  explicit Place(const platform::ReadableBytes& all) : bytes(all) {}

  const platform::ReadableBytes& bytes;
  std::uint64_t at = 0;
  std::array<char, kUnpackedBlock> block{};
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

} // namespace

void CloseReader::operator()(::archive* reader) const {
  archive_read_free(reader);
}

void forgetShortage() {
  errno = 0;
}

void requireMemory(::archive* reader) {
  if (errno == ENOMEM || archive_errno(reader) == ENOMEM) {
    throw std::bad_alloc();
  }
}

// Each with its outcome: archive_read_open2 and archive_read_next_header go on without what they could not allocate.
ZipReader openZip(const platform::ReadableBytes& bytes) {
  forgetShortage();
  const auto place = std::make_shared<Place>(bytes);
  ZipReader reader(archive_read_new(), {place});
  if (reader == nullptr) {
    throw std::bad_alloc();
  }
  auto* const raw = reader.get();
  const bool open =
      archive_read_support_format_zip(raw) == ARCHIVE_OK && archive_read_set_read_callback(raw, readOn) == ARCHIVE_OK &&
      archive_read_set_seek_callback(raw, seek) == ARCHIVE_OK &&
      archive_read_set_skip_callback(raw, skip) == ARCHIVE_OK &&
      archive_read_set_callback_data(raw, place.get()) == ARCHIVE_OK && archive_read_open1(raw) == ARCHIVE_OK;
  if (!open) {
    requireMemory(raw);
    throw ArchiveProblem("The zip cannot be read; choose the file again.");
  }
  return reader;
}

void FreeEntry::operator()(archive_entry* entry) const {
  archive_entry_free(entry);
}

ZipEntry newEntry() {
  ZipEntry entry(archive_entry_new());
  if (entry == nullptr) {
    throw std::bad_alloc();
  }
  return entry;
}

} // namespace serendip::archive
