#pragma once

#include "platform/readable_bytes.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace serendip::archive {

/// The lines of a file that may be hostile: a line longer than `most` bytes is read to its end without being kept.
class LineReader {
public:
  /// `file` must outlive it.
  LineReader(const platform::ReadableBytes& file, std::size_t most) : file_(file), most_(most) {}

  /// False when there is no further line.
  bool next();

  /// The present line, counted from 1.
  std::size_t number() const { return number_; }

  const std::string& line() const { return line_; }

  bool tooLong() const { return bytes_ > most_; }

  /// Whether the file could be read so far.
  bool good() const { return readable_; }

private:
  bool fill();

  const platform::ReadableBytes& file_;
  std::uint64_t offset_ = 0; ///< of what comes behind the block
  std::size_t most_;
  std::string block_;
  std::size_t at_ = 0;
  std::string line_;
  std::size_t bytes_ = 0;
  std::size_t number_ = 0;
  bool readable_ = true;
};

} // namespace serendip::archive
