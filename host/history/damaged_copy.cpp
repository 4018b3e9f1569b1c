#include "history/damaged_copy.h"

#include "history/failure.h"
#include "history/journal.h"
#include "history/migrate.h"
#include "platform/private_files.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fstream>
#include <string>

namespace serendip::history {
namespace {

namespace fs = std::filesystem;

// https://www.sqlite.org/fileformat.html#the_database_header
constexpr std::size_t kPage = 4096; // of every history: SQLite's own since 3.12
constexpr std::size_t kHeader = 100;

using Header = std::array<char, kHeader>;

void put(Header& header, std::size_t at, std::uint32_t value) {
  for (std::size_t i = 0; i < 4; ++i) {
    header[at + i] = static_cast<char>(value >> (24 - 8 * i));
  }
}

/// Whole pages, those that cannot be read as zeros. Returns how many.
std::uint32_t copyPages(const fs::path& from, const fs::path& to) {
  const auto size = fs::file_size(from);
  std::ifstream source(from, std::ios::binary);
  std::ofstream target(to, std::ios::binary);
  std::uint32_t pages = 0;
  for (std::uintmax_t at = 0; at < size; at += kPage, ++pages) {
    std::array<char, kPage> page{};
    source.clear();
    source.seekg(static_cast<std::streamoff>(at));
    source.read(page.data(), page.size());
    target.write(page.data(), page.size());
  }
  if (!target.flush()) {
    throw Unavailable(to, "The copy " + to.string() + " could not be written; free some space, then try again.");
  }
  return pages;
}

/// Does nothing where the journal is no journal or does not fit; then what was overwritten last is what there is.
void rollBackUnfinished(const fs::path& file) {
  try {
    SQLite::Database connection(file.string(), SQLite::OPEN_READWRITE);
    connection.exec("SELECT count(*) FROM sqlite_schema");
  } catch (const SQLite::Exception&) { // the header is put right next, and each table says what it gives
  }
  fs::remove(journalOf(file));
}

/// What every history has in common; the count of pages counts as it is the one of this change.
void putHeaderRight(const fs::path& file, std::uint32_t pages) {
  std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
  Header header{};
  stream.read(header.data(), header.size());
  constexpr std::array<char, 24> kStart{'S', 'Q', 'L', 'i', 't', 'e', ' ', 'f', 'o', 'r', 'm', 'a',
                                        't', ' ', '3', 0,   16,  0,   1,   1,   0,   64,  32,  32};
  std::ranges::copy(kStart, header.begin());
  put(header, 24, 1);
  put(header, 28, pages);
  put(header, 32, 0); // no free pages: none is needed for reading
  put(header, 36, 0);
  put(header, 44, 4); // the schema's format
  put(header, 52, 0);
  put(header, 56, 1); // UTF-8
  put(header, 64, 0);
  put(header, 68, static_cast<std::uint32_t>(kApplicationId));
  put(header, 92, 1);
  stream.seekp(0);
  stream.write(header.data(), header.size());
}

} // namespace

DamagedCopy::DamagedCopy(const fs::path& damaged, fs::path folder)
    : folder_(std::move(folder)), file_(folder_ / "copy.db") {
  std::error_code error;
  if (!fs::is_regular_file(damaged, error) || fs::file_size(damaged, error) == 0) {
    throw Unavailable(damaged, "The file " + damaged.string() +
                                   " is missing or empty, so there is nothing to recover; restore a backup instead.");
  }
  platform::makeNewFilesPrivate();
  platform::makePrivateDirectory(folder_);
  const auto pages = copyPages(damaged, file_);
  if (const auto journal = journalOf(damaged); fs::exists(journal, error)) {
    fs::copy_file(journal, journalOf(file_), error);
  }
  rollBackUnfinished(file_);
  putHeaderRight(file_, std::max<std::uint32_t>(pages, static_cast<std::uint32_t>(fs::file_size(file_) / kPage)));
}

DamagedCopy::~DamagedCopy() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

SQLite::Database DamagedCopy::open() const {
  SQLite::Database connection(file_.string(), SQLite::OPEN_READONLY);
  connection.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;"
                  "PRAGMA writable_schema = ON;" // by which a schema of which a part is damaged is read all the same
                  "BEGIN");                      // or each of very many questions would lock the file
  return connection;
}

} // namespace serendip::history
