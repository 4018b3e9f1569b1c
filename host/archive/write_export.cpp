#include "archive/write_export.h"

#include "archive/export_line.h"
#include "history/records.h"
#include "history/transaction.h"

namespace serendip::archive {

namespace {
constexpr std::size_t kAtOnce = 256; // of at most 0.4 MB each, though hardly one has more than 1 kB
} // namespace

void writeExport(history::Database& database, const std::function<void(std::string_view line)>& write) {
  write(exportHeader().dump() + "\n");
  history::read(database, [&] {
    std::optional<std::string> cursor;
    do {
      const auto page = history::recordsAfter(database, cursor, kAtOnce);
      for (const auto& record : page.records) {
        write(exportLine(record).dump() + "\n");
      }
      cursor = page.next;
    } while (cursor);
    return 0;
  });
}

} // namespace serendip::archive
