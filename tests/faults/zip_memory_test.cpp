// Every allocation that reading a zip leads to fails in its turn. Want of memory is no damage: a file that was told as
// damaged would be left out of the import without anybody noticing.
#include "archive/zip_file_set.h"
#include "faults.h"
#include "small_archive.h"
#include "starved_child.h"
#include "wire/base64.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cerrno>
#include <new>
#include <string>

using namespace serendip;
using namespace serendip::faults;

namespace {

class Bytes : public platform::ReadableBytes {
public:
  explicit Bytes(std::string bytes) : bytes_(std::move(bytes)) {}

  std::uint64_t size() const override { return bytes_.size(); }

  std::size_t readAt(std::uint64_t offset, std::span<char> into) const override {
    return bytes_.copy(into.data(), into.size(), offset);
  }

private:
  std::string bytes_;
};

/// Names and contents of all files.
std::string everythingIn(const Bytes& zip) {
  archive::ZipFileSet files(zip);
  std::string all;
  for (std::size_t file = 0; file < files.files().size(); ++file) {
    all += files.files()[file].path + '\n';
    const auto source = files.open(file);
    std::array<char, 4096> piece{};
    while (const auto came = source(piece)) {
      all.append(piece.data(), came);
    }
  }
  return all + files.problem();
}

int readStarved(const Bytes& zip, const std::string& whole, std::size_t nth) {
  failAt(Kind::memory, nth, ENOMEM, false);
  try {
    const Watch watch;
    if (everythingIn(zip) != whole) {
      return wrongAfterwards;
    }
  } catch (const std::bad_alloc&) {
    return refused;
  }
  return hasFailed() ? answered : nothingFailed;
}

} // namespace

TEST_CASE("whichever allocation fails while a zip is read, it is read or memory is asked for") {
  const Bytes zip(wire::readBase64(kSmallArchive).value());
  const std::string whole = everythingIn(zip);
  std::size_t nth = 1;
  std::size_t refusals = 0;
  for (;; ++nth) {
    const int said = saidBy([&] { return readStarved(zip, whole, nth); });
    if (said == nothingFailed) {
      break;
    }
    INFO("allocation " << nth << " ended with " << said);
    CHECK((said == answered || said == refused || said == endedByLibarchive));
    refusals += said == refused ? 1 : 0;
  }
  CHECK(nth > 100);
  CHECK(refusals > 50);
}
