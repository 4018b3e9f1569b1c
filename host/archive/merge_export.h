#pragma once

#include "history/database.h"
#include "platform/readable_bytes.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace serendip::archive {

/// A file that is no export, cannot be read or is of a newer format; nothing was taken. `what()` ends with the next
/// step.
class ExportRefused : public std::runtime_error {
public:
  using std::runtime_error::runtime_error;
};

struct SkippedLine {
  std::size_t line; ///< from 1
  std::string reason;
};

/// What became of the lines of an export, the headers not counted.
struct MergeReport {
  static constexpr std::size_t kReasonsKept = 1000;

  std::size_t lines = 0;
  std::size_t added = 0;
  std::size_t known = 0;
  std::size_t forgotten = 0;        ///< about people the user has forgotten since
  std::size_t skipped = 0;          ///< not taken, for a reason
  std::vector<SkippedLine> reasons; ///< the first kReasonsKept
};

/// Longer lines are skipped. The longest that is written has 0.4 MB.
inline constexpr std::size_t kLongestLine = 4 * 1024 * 1024;

/// Whether `file` begins as an export does, whatever follows.
bool isExport(const platform::ReadableBytes& file);

/// Opens an export. Throws ExportRefused.
std::unique_ptr<platform::ReadableBytes> openExport(const std::filesystem::path& file);

/// Unites the history with the export in `file`, which is called `name` in what is said of it, in one write: every good
/// line, or nothing. The result follows from the two alone, whatever the order in which exports are taken in, and doing
/// it again changes nothing. Several exports one after another in one file are one. Throws ExportRefused,
/// history::WriteFailed.
MergeReport mergeExport(history::Database&, const platform::ReadableBytes& file, const std::string& name,
                        bool includeForgotten = false);

} // namespace serendip::archive
