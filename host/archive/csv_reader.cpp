#include "archive/csv_reader.h"

#include "archive/problem.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace serendip::archive {
namespace {

constexpr std::size_t kChunk = 128U << 10U;
constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";

} // namespace

CsvReader::CsvReader(ByteSource source) : source_(std::move(source)), buffer_(2 * kChunk) {}

/// Makes room for a chunk, reads into it and says whether anything came. Whole rows before the present one go.
bool CsvReader::fill() {
  if (ended_) {
    return false;
  }
  if (buffer_.size() - filled_ < kChunk && row_ > 0) {
    std::memmove(buffer_.data(), buffer_.data() + row_, filled_ - row_);
    discarded_ += row_;
    filled_ -= row_;
    scan_ -= row_;
    row_ = 0;
  }
  if (buffer_.size() - filled_ < kChunk) {
    buffer_.resize(buffer_.size() + kChunk);
  }
  const std::size_t came = source_({buffer_.data() + filled_, buffer_.size() - filled_});
  filled_ += came;
  ended_ = came == 0;
  return !ended_;
}

bool CsvReader::more() {
  return scan_ < filled_ || fill();
}

void CsvReader::begin() {
  begun_ = true;
  while (filled_ < kUtf8Mark.size() && fill()) {
  }
  const std::string_view head(buffer_.data(), filled_);
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) {
    throw FileProblem("The file is in UTF-16; save it as \"CSV UTF-8\", or use the file as LinkedIn gave it.", 1);
  }
  if (head.starts_with(kUtf8Mark)) {
    row_ = scan_ = kUtf8Mark.size();
  }
}

bool CsvReader::next() {
  if (!begun_) {
    begin();
  }
  do {
    row_ = scan_;
    line_ = nextLine_;
    broken_ = {};
    extents_.clear();
    fields_.clear();
    if (!more()) {
      return false;
    }
  } while (!takeRow());
  return true;
}

/// False for an empty line.
bool CsvReader::takeRow() {
  do {
    if (more() && buffer_[scan_] == '"') {
      if (!takeQuoted()) {
        return true;
      }
    } else {
      takePlain();
      if (scan_ - row_ > kLongestRow) {
        breakRow("is longer than 1 MiB");
        return true;
      }
    }
  } while (!atRowsEnd());
  endRow();
  return extents_.size() > 1 || extents_.front().begin != extents_.front().end;
}

bool CsvReader::takeQuoted() {
  Extent field{.begin = ++scan_ - row_, .end = 0, .doubledQuotes = false};
  for (;;) {
    const void* quote = scan_ < filled_ ? std::memchr(buffer_.data() + scan_, '"', filled_ - scan_) : nullptr;
    scan_ = quote == nullptr ? filled_ : static_cast<std::size_t>(static_cast<const char*>(quote) - buffer_.data());
    if (scan_ - row_ > kLongestRow) {
      breakRow("has a quoted field that does not end within 1 MiB");
      return false;
    }
    if (quote == nullptr) {
      if (!fill()) {
        breakRow("has a quote that is never closed");
        return false;
      }
      continue;
    }
    ++scan_;
    if (!more() || buffer_[scan_] != '"') {
      break;
    }
    ++scan_;
    field.doubledQuotes = true;
  }
  field.end = scan_ - row_ - 1;
  extents_.push_back(field);
  if (scan_ < filled_ && buffer_[scan_] == '\r') {
    ++scan_;
  }
  if (more() && buffer_[scan_] != delimiter_ && buffer_[scan_] != '\n') {
    breakRow("has text after a closing quote");
    return false;
  }
  return true;
}

void CsvReader::takePlain() {
  const std::size_t begin = scan_ - row_;
  do {
    while (scan_ < filled_ && buffer_[scan_] != delimiter_ && buffer_[scan_] != '\n') {
      ++scan_;
    }
  } while (scan_ == filled_ && scan_ - row_ <= kLongestRow && fill());
  std::size_t end = scan_ - row_;
  const bool lineEnds = scan_ == filled_ || buffer_[scan_] == '\n';
  if (lineEnds && end > begin && buffer_[row_ + end - 1] == '\r') {
    --end;
  }
  extents_.push_back({.begin = begin, .end = end, .doubledQuotes = false});
}

/// After a field: takes the delimiter or the line's end.
bool CsvReader::atRowsEnd() {
  if (!more()) {
    return true;
  }
  return buffer_[scan_++] == '\n';
}

void CsvReader::endRow() {
  const auto* const bytes = buffer_.data();
  nextLine_ += static_cast<std::size_t>(std::count(bytes + row_, bytes + scan_, '\n'));
  fields_.reserve(extents_.size());
  for (const auto& extent : extents_) {
    fields_.push_back(unescaped(extent));
  }
}

/// Doubled quotes become single ones where they stand: the row was looked at to its end.
std::string_view CsvReader::unescaped(const Extent& extent) {
  char* const begin = buffer_.data() + row_ + extent.begin;
  char* const end = buffer_.data() + row_ + extent.end;
  if (!extent.doubledQuotes) {
    return {begin, end};
  }
  char* into = begin;
  for (const char* from = begin; from != end; ++from) {
    *into++ = *from;
    if (*from == '"') {
      ++from;
    }
  }
  return {begin, into};
}

/// Gives the row up and goes to the line after the one it began in.
void CsvReader::breakRow(std::string_view reason) {
  broken_ = reason;
  extents_.clear();
  scan_ = row_;
  for (;;) {
    const void* lineEnd = std::memchr(buffer_.data() + scan_, '\n', filled_ - scan_);
    if (lineEnd != nullptr) {
      scan_ = static_cast<std::size_t>(static_cast<const char*>(lineEnd) - buffer_.data()) + 1;
      ++nextLine_;
      return;
    }
    scan_ = row_ = filled_; // a line without an end is no reason to keep it
    if (!fill()) {
      return;
    }
  }
}

} // namespace serendip::archive
