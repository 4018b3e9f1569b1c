// A file is read in pieces and kept in one go: what its rows say is gathered first, in a form that is small (a message
// is 24 bytes), and goes into the history in one transaction. So the file of the history is locked for no longer than
// writing takes, other calls are answered between the pieces, and a file that is cancelled or proves to be a bomb has
// changed nothing.
#pragma once

#include "archive/byte_source.h"
#include "archive/csv_table.h"
#include "archive/file_kind.h"
#include "archive/import_context.h"
#include "archive/report.h"
#include "archive/row_text.h"
#include "history/archive_facts.h"

#include <memory>
#include <string>

namespace serendip::archive {

class FileImport {
public:
  static constexpr std::size_t kMostRows = 5'000'000; ///< LinkedIn's largest files have a tenth of that

  virtual ~FileImport() = default;
  FileImport(const FileImport&) = delete;
  FileImport& operator=(const FileImport&) = delete;

  /// Takes up to `rows` rows; false when there are no more. Throws FileProblem.
  bool read(std::size_t rows);

  /// Puts what was read into the history. Belongs into one write. May be repeated if that write fails.
  virtual void keep(history::Database&, history::ArchiveFacts&) = 0;

  /// What was read and kept so far, and which rows were not.
  const FileReport& report() const { return report_; }

  const std::vector<SkippedRow>& skipped() const { return skipped_; }

  std::size_t bytesUsed() const { return table_.bytesUsed(); }

protected:
  /// Finds the header. Throws FileProblem where there is none.
  FileImport(FileKind kind, std::string name, ByteSource source);

  /// Takes the present row of `table_`.
  virtual void take() = 0;

  void skip(std::size_t line, std::string reason);

  void count(history::Fate fate);

  /// For the beginning of keep(), as a failed write counted too.
  void countAnew();

  CsvTable table_;

private:
  FileReport report_;
  std::vector<SkippedRow> skipped_;
  std::size_t skippedInReading_ = 0;
  std::size_t reasonsInReading_ = 0;
};

/// The import of a file of that kind. Throws FileProblem where the file has no such header.
std::unique_ptr<FileImport> importOf(FileKind kind, std::string name, ByteSource source, history::Database& database,
                                     ImportContext& context);

} // namespace serendip::archive
