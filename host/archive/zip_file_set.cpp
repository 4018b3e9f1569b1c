#include "archive/zip_file_set.h"

#include "archive/problem.h"
#include "archive/zip_reader.h"
#include "shapes/excerpt.h"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace serendip::archive {
namespace {

/// As far as it can be read: what cannot is no zip, or cut off.
std::size_t readAt(const platform::ReadableBytes& bytes, std::uint64_t offset, std::span<char> into) {
  try {
    return bytes.readAt(offset, into);
  } catch (const platform::NotReadable&) {
    return 0;
  }
}

std::string pathOf(archive_entry* entry) {
  const char* path = archive_entry_pathname_utf8(entry);
  if (path == nullptr) {
    path = archive_entry_pathname(entry);
  }
  return path == nullptr ? std::string() : std::string(path);
}

/// Stored or deflated: the reader's other methods are never needed.
bool usualMethod(::archive* reader) {
  const std::string_view format = archive_format_name(reader);
  return format.ends_with("(deflation)") || format.ends_with("(uncompressed)");
}

/// The end-of-directory record lies within the last 64 KiB and 22 bytes; without it the file was cut off.
bool hasDirectory(const platform::ReadableBytes& bytes) {
  constexpr std::uint64_t kTail = (64U << 10U) + 22;
  std::string tail(std::min(bytes.size(), kTail), '\0');
  return readAt(bytes, bytes.size() - tail.size(), tail) == tail.size() && tail.find("PK\x05\x06") != std::string::npos;
}

constexpr const char* kCutOff = "The zip is cut off: its end is missing. What is whole is read; download it again for "
                                "the rest.";

} // namespace

bool looksLikeZip(const platform::ReadableBytes& bytes) {
  std::array<char, 4> head{};
  const std::string_view read(head.data(), readAt(bytes, 0, head));
  return read.starts_with("PK\x03\x04") || read.starts_with("PK\x05\x06");
}

ZipFileSet::ZipFileSet(const platform::ReadableBytes& bytes) : bytes_(bytes) {
  if (bytes.size() == 0) {
    throw ArchiveProblem("The file is empty; download the archive again.");
  }
  if (!looksLikeZip(bytes)) {
    throw ArchiveProblem("The file is no zip; choose the archive as LinkedIn gave it.");
  }
  if (!hasDirectory(bytes)) {
    problem_ = kCutOff;
  }
  list();
}

void ZipFileSet::list() {
  const auto reader = openZip(bytes_);
  const auto held = newEntry();
  archive_entry* const entry = held.get();
  int result = ARCHIVE_OK;
  forgetShortage();
  while ((result = archive_read_next_header2(reader.get(), entry)) == ARCHIVE_OK || result == ARCHIVE_WARN) {
    if (archive_entry_is_encrypted(entry) != 0) {
      throw ArchiveProblem("The zip is encrypted, which LinkedIn's own is not; unpack it with its password and choose "
                           "the folder, or a zip without one.");
    }
    if (files_.size() == kMostEntries) {
      throw ArchiveProblem("The zip has more than 10,000 entries, LinkedIn's have some fifty; choose the archive as "
                           "LinkedIn gave it.");
    }
    files_.push_back({.path = pathOf(entry),
                      .bytes = archive_entry_size_is_set(entry) != 0
                                   ? std::optional(static_cast<std::uint64_t>(archive_entry_size(entry)))
                                   : std::nullopt});
  }
  requireMemory(reader.get());
  if (result != ARCHIVE_EOF && problem_.empty()) {
    problem_ = "The zip is damaged behind \"" + shapes::excerpt(files_.empty() ? "its beginning" : files_.back().path) +
               "\". What is before is read; download it again for the rest.";
  }
}

void ZipFileSet::count(std::size_t bytes, std::uint64_t ofEntry) {
  unpacked_ += bytes;
  if (unpacked_ > kMostBytesInAll) {
    throw FileProblem("The zip unpacks to more than 4 GiB, so it is not LinkedIn's; the rest of it was not taken.");
  }
  if (ofEntry > kMostBytes) {
    throw FileProblem("It unpacks to more than 1 GiB, so it is not LinkedIn's; nothing of it was taken.");
  }
  if (ofEntry > kRatioCounts && ofEntry / kMostRatio > bytes_.size()) {
    throw FileProblem("It unpacks to more than 200 times the size of the zip, so it is not LinkedIn's; nothing of it "
                      "was taken.");
  }
}

ByteSource ZipFileSet::open(std::size_t file) {
  auto reader = std::shared_ptr<::archive>(openZip(bytes_));
  const auto held = newEntry();
  archive_entry* const entry = held.get();
  forgetShortage();
  for (std::size_t position = 0; position <= file; ++position) {
    const int result = archive_read_next_header2(reader.get(), entry);
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN) {
      requireMemory(reader.get());
      throw FileProblem("It cannot be found again in the zip; download the archive again.");
    }
  }
  if (!usualMethod(reader.get())) {
    throw FileProblem("It is packed by a method that LinkedIn does not use; choose the archive as LinkedIn gave it.");
  }
  return [this, reader, taken = std::uint64_t{0}](std::span<char> into) mutable {
    forgetShortage();
    const auto read = archive_read_data(reader.get(), into.data(), into.size());
    if (read < 0) {
      requireMemory(reader.get());
      throw problem_.empty() ? FileProblem("It is damaged in the zip; download the archive again.")
                             : FileProblem("It is cut off in the zip. What is before is read; download the archive "
                                           "again for the rest.",
                                           0, FileProblem::Before::good);
    }
    const auto bytes = static_cast<std::size_t>(read);
    count(bytes, taken += bytes);
    return bytes;
  };
}

} // namespace serendip::archive
