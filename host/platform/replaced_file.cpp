#include "platform/replaced_file.h"

#include "platform/reason.h"

namespace serendip::platform {

std::filesystem::path ReplacedFile::replaceable(std::filesystem::path file) {
  std::error_code ignored; // what cannot be looked at fails when it is written, with the reason
  const auto there = status(file, ignored);
  if (exists(there) && !is_regular_file(there)) {
    throw FileNotWritten("The path " + file.string() + " is not a file; choose another name.");
  }
  return file;
}

ReplacedFile::~ReplacedFile() {
  if (stream_ != nullptr) {
    std::fclose(stream_);
    std::error_code ignored;
    std::filesystem::remove(unfinished_, ignored);
  }
}

void ReplacedFile::fail() const {
  throw FileNotWritten("The file " + file_.string() + " cannot be written (" + reason(lastError()) +
                       "); check its folder and that there is space, then try again.");
}

void ReplacedFile::write(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), stream_) != bytes.size()) {
    fail();
  }
}

} // namespace serendip::platform
