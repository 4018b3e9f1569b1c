#include "archive/export_line.h"
#include "history/records.h"
#include "service/calls.h"
#include "service/page.h"
#include "shapes/shapes.h"

namespace serendip::service::calls {

namespace {

/// The first of the lines that fit in one reply; never none, since the longest has 0.4 MB.
nlohmann::json fitting(const std::vector<history::Record>& records) {
  auto lines = nlohmann::json::array();
  std::size_t bytes = 0;
  for (const auto& record : records) {
    auto line = archive::exportLine(record);
    bytes += line.dump().size() + 1;
    if (bytes > limits::kExportPageBytes && !lines.empty()) {
      break;
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

} // namespace

nlohmann::json exportLines(Session& session, const nlohmann::json& params) {
  const shapes::Fields fields({params, ""}, {"cursor"});
  const auto wanted = page(fields, limits::kExportPage, limits::kExportPage);

  auto& database = session.database();
  // Only history can make a cursor, so a page that was cut short is read again with the number that fits.
  for (auto most = static_cast<std::size_t>(wanted.limit);;) {
    const auto records = readPage(fields, [&] { return history::recordsAfter(database, wanted.cursor, most); });
    auto lines = fitting(records.records);
    if (lines.size() == records.records.size()) {
      if (!wanted.cursor) {
        lines.insert(lines.begin(), archive::exportHeader());
      }
      return {{"lines", std::move(lines)}, {"next", shapes::orNull(records.next)}};
    }
    most = lines.size();
  }
}

} // namespace serendip::service::calls
