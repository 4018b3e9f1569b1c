#pragma once

#include "platform/readable_bytes.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace serendip::platform {

/// A temporary file that could not be made or written. `what()` says why and ends with the next step.
class TemporaryFileFailed : public std::runtime_error {
public:
  TemporaryFileFailed(const std::string& cannotBe, const std::string& reason);
};

/// A file for this process only, gone with it whatever happens.
///
/// On Linux it has no name; where O_TMPFILE is not to be had the name is removed at once. On Windows it has one until
/// it is closed (FILE_FLAG_DELETE_ON_CLOSE), and nobody else can open it.
class TemporaryFile : public ReadableBytes {
public:
  /// On the disk of `folder`, which must be there. Throws TemporaryFileFailed.
  explicit TemporaryFile(const std::filesystem::path& folder);
  ~TemporaryFile() override;
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  std::uint64_t size() const override { return size_; }

  std::size_t readAt(std::uint64_t offset, std::span<char> into) const override;

  /// Adds to the end. Throws TemporaryFileFailed; nothing was added then.
  void append(std::string_view bytes);

  /// Fills `into` from `offset` on; all of it must have been written. Throws TemporaryFileFailed.
  void read(std::uint64_t offset, std::span<char> into) const;

private:
  struct Place; ///< what the system knows it by
  std::unique_ptr<Place> place_;
  std::uint64_t size_ = 0;
};

} // namespace serendip::platform
