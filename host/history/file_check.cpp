// A symbolic link is refused: SQLite would follow it and, if it leads to an empty file, make that a history.

#include "history/file_check.h"

#include "history/failure.h"
#include "history/journal.h"
#include "history/migrate.h"
#include "platform/reason.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <string_view>

namespace serendip::history {
namespace {

namespace fs = std::filesystem;

// https://www.sqlite.org/fileformat.html#the_database_header
constexpr std::size_t kHeaderSize = 100;
constexpr std::size_t kApplicationIdAt = 68;
constexpr std::string_view kMagic("SQLite format 3\0", 16);

using Header = std::array<char, kHeaderSize>;

[[noreturn]] void refuse(const fs::path& file, const std::string& what) {
  throw Unavailable(file, "The history " + file.string() + " " + what);
}

void refuseAnythingButAFile(const fs::path& file, fs::file_status status) {
  if (fs::is_symlink(status)) {
    refuse(file, "is a symbolic link; put the file itself there, or set XDG_DATA_HOME to where it is.");
  }
  if (!fs::is_regular_file(status)) {
    refuse(file, "is not a file; move it away, then try again.");
  }
}

Header readHeader(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    refuse(file, "cannot be opened; check that you may read it, then try again.");
  }
  Header header{};
  stream.read(header.data(), header.size());
  return header;
}

std::uint32_t bigEndian(const Header& header, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    value = value << 8 | static_cast<unsigned char>(header[i]);
  }
  return value;
}

/// Ids of programs are chosen at random over 32 bits: one that differs from ours in a single byte was ours.
bool damagedId(std::uint32_t id) {
  const std::uint32_t changed = id ^ static_cast<std::uint32_t>(kApplicationId);
  return std::ranges::any_of(std::array{0U, 8U, 16U, 24U},
                             [changed](unsigned at) { return (changed & ~(0xffU << at)) == 0; });
}

[[noreturn]] void refuseDamagedStart(const fs::path& file) {
  throw Damaged(file, "The history " + file.string() +
                          " is damaged at its very beginning; save what can be read with \"serendip recover FILE\" "
                          "and put that or a backup in its place with \"serendip restore FILE\", then try again.");
}

/// What is the same in every SQLite file, or SQLite would take it for one that may only be read, among other things.
bool soundStart(const Header& header) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(header[at]); };
  return byte(18) >= 1 && byte(18) <= 2 && byte(19) >= 1 && byte(19) <= 2 && byte(21) == 64 && byte(22) == 32 &&
         byte(23) == 32;
}

/// A journal beside the file means that a write has not finished, in another process or before a power cut: then the
/// header may be half there, and SQLite settles the matter under its lock.
bool hasJournal(const fs::path& file) {
  std::error_code ignored;
  const auto size = fs::file_size(journalOf(file), ignored);
  return !ignored && size > 0;
}

} // namespace

bool isNew(const fs::path& file) {
  std::error_code error;
  const auto status = fs::symlink_status(file, error);
  if (status.type() == fs::file_type::not_found) {
    return true;
  }
  if (status.type() == fs::file_type::none) {
    refuse(file, "cannot be reached (" + platform::reason(error) + "); check its folder, then try again.");
  }
  refuseAnythingButAFile(file, status);
  if (fs::file_size(file) == 0) {
    return true;
  }
  const Header header = readHeader(file);
  if (std::string_view(header.data(), kMagic.size()) != kMagic) {
    if (hasJournal(file)) {
      return false;
    }
    throw Damaged(file, "The history " + file.string() +
                            " is not a database; move it away, or, if it was your history once, save what can be read "
                            "with \"serendip recover FILE\", then try again.");
  }
  if (fs::file_size(file) < kHeaderSize) {
    throw Damaged(file, "The history " + file.string() +
                            " is cut off at its very beginning; put a backup in its place with \"serendip restore "
                            "FILE\", or move it away, then try again.");
  }
  if (const auto id = bigEndian(header, kApplicationIdAt); id != kApplicationId) {
    if (damagedId(id)) {
      refuseDamagedStart(file);
    }
    refuse(file, "belongs to another program; move it away, or, if it is your history and damaged, save what can be "
                 "read with \"serendip recover FILE\", then try again.");
  }
  if (!soundStart(header) && !hasJournal(file)) {
    refuseDamagedStart(file);
  }
  return false;
}

} // namespace serendip::history
