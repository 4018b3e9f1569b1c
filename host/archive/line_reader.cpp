#include "archive/line_reader.h"

#include <algorithm>

namespace serendip::archive {

namespace {
constexpr std::size_t kBlock = 64 * 1024;
} // namespace

bool LineReader::fill() {
  block_.resize(kBlock);
  at_ = 0;
  try {
    block_.resize(file_.readAt(offset_, block_));
  } catch (const platform::NotReadable&) {
    block_.clear();
    readable_ = false;
  }
  offset_ += block_.size();
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
