#include "cli/import_export.h"

#include "archive/merge_export.h"
#include "archive/merge_report_json.h"
#include "cli/exit_status.h"
#include "cli/history_file.h"
#include "cli/interrupted.h"
#include "cli/output.h"
#include "history/interruptible.h"
#include "shapes/excerpt.h"

#include <iostream>

namespace serendip::cli {
namespace {

constexpr std::size_t kReasonsShown = 20;

void printTable(const std::string& name, const archive::MergeReport& report) {
  std::cout << name << ": " << report.lines << " records, " << report.added << " new or fuller, " << report.known
            << " known, " << report.forgotten << " of people you have forgotten, " << report.skipped << " skipped\n";
  for (std::size_t i = 0; i < report.reasons.size() && i < kReasonsShown; ++i) {
    std::cout << "  line " << report.reasons[i].line << ": " << report.reasons[i].reason << '\n';
  }
  if (report.skipped > kReasonsShown) {
    std::cout << "  and " << report.skipped - kReasonsShown << " more; --json lists up to "
              << archive::MergeReport::kReasonsKept << '\n';
  }
  if (report.forgotten > 0) {
    std::cout << "To bring back people you have forgotten, import it again with --include-forgotten.\n";
  }
}

} // namespace

int importExport(const std::filesystem::path& file, bool includeForgotten, bool asJson) {
  try {
    auto database = openHistory();
    const history::Interruptible interruptible(database.connection());
    const auto report = archive::mergeExport(database, *archive::openExport(file), file.string(), includeForgotten);
    const auto name = shapes::validUtf8(file.filename().string());
    if (asJson) {
      std::cout << jsonOf(report, name).dump(2) << '\n';
    } else {
      printTable(name, report);
    }
    finishOutput();
    return report.lines > 0 && report.skipped == report.lines ? kFailed : kDone;
  } catch (const std::exception& failure) {
    return statusAfter(failure, "Nothing of it was imported; import it again.");
  }
}

} // namespace serendip::cli
