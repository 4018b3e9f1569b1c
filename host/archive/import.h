// LinkedIn's archive into the history, file by file, in steps. Each file is one transaction; one that was interrupted
// has changed nothing, and importing the same archive again adds nothing twice, so whoever was interrupted simply
// imports again. What follows from several files (acceptances) is inferred at the end.
#pragma once

#include "archive/file_import.h"
#include "archive/file_set.h"
#include "archive/import_context.h"
#include "archive/problem.h"
#include "archive/report.h"
#include "history/database.h"
#include "history/inferred_counts.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace serendip::archive {

/// How far an import is. `bytes` are unpacked ones of the files that are read.
struct Progress {
  bool done;
  std::string file; ///< the one at hand, for showing
  std::uint64_t bytes;
  std::uint64_t ofBytes;
};

class Import {
public:
  /// `name` is that of the archive, which may tell when it was made. Throws ArchiveProblem where none of the files is
  /// one of LinkedIn's.
  Import(std::unique_ptr<FileSet> files, const std::string& name, ImportOptions options);

  /// Works for about `budget`; but what was read of a file goes into the history at once. To be called until it is
  /// done. Throws history::WriteFailed or platform::TemporaryFileFailed: nothing of the file at hand was kept, and the
  /// next step tries it again.
  Progress step(history::Database&, std::chrono::milliseconds budget);

  const Report& report() const { return report_; }

private:
  struct Chosen {
    std::size_t file;
    FileKind kind;
    std::string name; ///< for showing
    std::uint64_t bytes;
  };

  void choose();
  void add(std::size_t file, FileKind kind);
  void openNext(history::Database&);
  void readOn(std::chrono::milliseconds budget);
  void keepRead(history::Database&);
  void failFile(const FileProblem&);
  void finishFile();
  void infer(history::Database&);
  std::size_t inferAcceptances(history::Database&);
  Progress progress(bool done) const;

  std::unique_ptr<FileSet> files_;
  ImportContext context_;
  std::vector<Chosen> chosen_;
  std::size_t next_ = 0; ///< of chosen_
  std::unique_ptr<FileImport> current_;
  bool wholeFileRead_ = false;
  bool inferred_ = false;
  std::optional<history::InferredCounts> countsBefore_;
  std::uint64_t bytesBefore_ = 0; ///< of the files that are done
  Report report_;
};

} // namespace serendip::archive
