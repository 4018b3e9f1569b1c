// A damaged history is never touched: what is read is a copy of it, in which an unfinished write is rolled back where
// that can be done and the header is put right, so that SQLite reads as far as it can.
#pragma once

#include <SQLiteCpp/Database.h>

#include <filesystem>

namespace serendip::history {

class DamagedCopy {
public:
  /// In a folder of its own (0700), `folder`, which is removed at the end, also where a killed run has left it. What
  /// the disk does not give is taken for zeros. Throws Unavailable where there is nothing to read, SQLite::Exception.
  DamagedCopy(const std::filesystem::path& damaged, std::filesystem::path folder);
  ~DamagedCopy();
  DamagedCopy(const DamagedCopy&) = delete;
  DamagedCopy& operator=(const DamagedCopy&) = delete;

  /// Throws SQLite::Exception.
  SQLite::Database open() const;

  const std::filesystem::path& file() const { return file_; }

  /// Where it lies, and what is made of it may lie until it is done.
  const std::filesystem::path& folder() const { return folder_; }

private:
  std::filesystem::path folder_;
  std::filesystem::path file_;
};

} // namespace serendip::history
