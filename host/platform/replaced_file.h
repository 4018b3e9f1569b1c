#pragma once

#include <cstdio>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace serendip::platform {

/// A file that could not be written. `what()` says why and ends with the next step.
class FileNotWritten : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

/// A file (0600) that appears under its name only when it is whole and on disk; what had the name until then stays
/// until then. Given up, it leaves nothing behind. A device, pipe or directory is refused: to root, a rename over
/// /dev/null succeeds, and the system is broken.
///
/// On Windows it has the access list that it inherits from its folder.
class ReplacedFile {
public:
  /// Throws FileNotWritten, as do the others.
  explicit ReplacedFile(std::filesystem::path file);
  ~ReplacedFile();
  ReplacedFile(const ReplacedFile&) = delete;
  ReplacedFile& operator=(const ReplacedFile&) = delete;

  void write(std::string_view bytes);

  /// Where the bytes go meanwhile, for those who write them otherwise.
  const std::filesystem::path& unfinished() const { return unfinished_; }

  void finish();

private:
  /// `file`. Throws FileNotWritten where something is there that is no file.
  static std::filesystem::path replaceable(std::filesystem::path file);

  /// Throws FileNotWritten for lastError().
  [[noreturn]] void fail() const;

  std::filesystem::path file_;
  std::filesystem::path unfinished_;
  std::FILE* stream_;
};

} // namespace serendip::platform
