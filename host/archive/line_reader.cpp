#include "archive/line_reader.h"

#include <algorithm>

namespace serendip::archive {

namespace {
constexpr std::size_t kBlock = 64 * 1024;
} // namespace

LineReader::LineReader(const std::filesystem::path& file, std::size_t most)
    : stream_(file, std::ios::binary), most_(most), readable_(stream_.is_open()) {}

bool LineReader::fill() {
  block_.resize(kBlock);
  stream_.read(block_.data(), static_cast<std::streamsize>(block_.size()));
  block_.resize(static_cast<std::size_t>(stream_.gcount()));
  at_ = 0;
  readable_ = readable_ && !stream_.bad();
  return !block_.empty();
}

bool LineReader::next() {
  line_.clear();
  bytes_ = 0;
  bool any = false;
  while (at_ < block_.size() || fill()) {
    any = true;
    const auto end = std::min(block_.find('\n', at_), block_.size());
    bytes_ += end - at_;
    if (bytes_ <= most_) {
      line_.append(block_, at_, end - at_);
    }
    const bool ended = end < block_.size();
    at_ = ended ? end + 1 : end;
    if (ended) {
      break;
    }
  }
  number_ += any;
  return any;
}

} // namespace serendip::archive
