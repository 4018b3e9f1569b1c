#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace serendip::platform {

/// A temporary file that could not be made or written. `what()` says why and ends with the next step.
class TemporaryFileFailed : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// A file without a name, for this process only, gone with it whatever happens.
///
/// POSIX; where O_TMPFILE is not to be had the name is removed at once. Windows has FILE_FLAG_DELETE_ON_CLOSE.
class TemporaryFile {
public:
  /// On the disk of `folder`, which must be there. Throws TemporaryFileFailed.
  explicit TemporaryFile(const std::filesystem::path& folder);
  ~TemporaryFile();
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;

  /// To be read from anywhere; its position means nothing here.
  int descriptor() const { return descriptor_; }

  /// By which this process alone can open it again, for readers that take a path. Linux.
  std::filesystem::path path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

  std::uint64_t size() const { return size_; }

  /// Adds to the end. Throws TemporaryFileFailed; nothing was added then.
  void append(std::string_view bytes);

  /// Fills `into` from `offset` on; all of it must have been written. Throws TemporaryFileFailed.
  void read(std::uint64_t offset, std::span<char> into) const;

private:
  int descriptor_;
  std::uint64_t size_ = 0;
};

} // namespace serendip::platform
