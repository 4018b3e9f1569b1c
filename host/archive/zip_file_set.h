// LinkedIn's zip through libarchive. Its reader for zip alone is linked, statically: as a shared library libarchive
// brings eleven others to every start of the host, of which ICU alone is 30 MiB of address space (ARCHITECTURE.md has
// the figures).
//
// What a stranger may have put into the file: entries are read by their number and never become files, so their names
// can lead nowhere; what unpacks to more than kMostBytes, or to more than kMostRatio times the zip's size, is refused
// while it is read, whatever the zip says of itself; methods other than the two that LinkedIn uses are refused.
#pragma once

#include "archive/file_set.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace serendip::archive {

class ZipFileSet : public FileSet {
public:
  static constexpr std::size_t kMostEntries = 10'000;
  static constexpr std::uint64_t kMostBytes = 1ULL << 30U;      ///< unpacked, of one entry
  static constexpr std::uint64_t kMostBytesInAll = 4ULL << 30U; ///< of all that is read, as entries can overlap
  static constexpr std::uint64_t kMostRatio = 200;              ///< an entry unpacked to the whole zip
  static constexpr std::uint64_t kRatioCounts = 16ULL << 20U;   ///< bytes unpacked before the ratio is looked at

  /// Reads `bytes`, which must outlive it. Throws ArchiveProblem for what is no zip, is encrypted or has too many
  /// entries.
  explicit ZipFileSet(const platform::ReadableBytes& bytes);

  const std::vector<ArchivedFile>& files() const override { return files_; }

  ByteSource open(std::size_t file) override;

  std::string problem() const override { return problem_; }

private:
  void list();
  void count(std::size_t bytes, std::uint64_t ofEntry);

  const platform::ReadableBytes& bytes_;
  std::uint64_t unpacked_ = 0; ///< of all entries read so far
  std::vector<ArchivedFile> files_;
  std::string problem_;
};

/// Whether the file begins as a zip does.
bool looksLikeZip(const platform::ReadableBytes& bytes);

} // namespace serendip::archive
