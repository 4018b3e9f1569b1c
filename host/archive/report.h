#pragma once

#include "archive/file_kind.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace serendip::archive {

/// What became of one file of the archive.
struct FileReport {
  std::string file; ///< its name, for showing
  FileKind kind;
  std::size_t rows = 0;      ///< data rows read, the skipped ones included
  std::size_t added = 0;     ///< facts that are new
  std::size_t known = 0;     ///< facts that were there already
  std::size_t forgotten = 0; ///< facts about people the user had forgotten, refused for that
  std::size_t skipped = 0;   ///< rows that were not taken, for a reason
  std::size_t inferred = 0;  ///< facts that follow from this file and others
};

/// A row, or a whole file, that was not taken.
struct SkippedRow {
  std::string file;
  std::size_t line; ///< where the row begins, from 1; 0 for the file as a whole
  std::string reason;
};

/// What follows from the archive without standing in it.
struct Inferred {
  std::size_t accepted = 0; ///< requests whose sender is a connection
  std::size_t exchange = 0;
  std::size_t pitch = 0;
  std::size_t silence = 0;
};

/// What an import did, as data: for the command line's table and for the browser.
struct Report {
  static constexpr std::size_t kReasonsKept = 1000;

  std::vector<FileReport> files;
  std::vector<SkippedRow> skipped; ///< the first kReasonsKept; FileReport counts them all
  Inferred inferred;

  /// Keeps the reason unless there are enough already.
  void keepReason(SkippedRow row) {
    if (skipped.size() < kReasonsKept) {
      skipped.push_back(std::move(row));
    }
  }

  /// Whether anything at all was understood.
  bool understoodAny() const;
};

} // namespace serendip::archive
