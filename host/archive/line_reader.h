#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>

namespace serendip::archive {

/// The lines of a file that may be hostile: a line longer than `most` bytes is read to its end without being kept.
class LineReader {
public:
  LineReader(const std::filesystem::path& file, std::size_t most);

  /// False when there is no further line.
  bool next();

  /// The present line, counted from 1.
  std::size_t number() const { return number_; }

  const std::string& line() const { return line_; }

  bool tooLong() const { return bytes_ > most_; }

  /// Whether the file could be opened and read so far.
  bool good() const { return readable_; }

private:
  bool fill();

  std::ifstream stream_;
  std::size_t most_;
  std::string block_;
  std::size_t at_ = 0;
  std::string line_;
  std::size_t bytes_ = 0;
  std::size_t number_ = 0;
  bool readable_;
};

} // namespace serendip::archive
