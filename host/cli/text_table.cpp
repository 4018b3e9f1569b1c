#include "cli/text_table.h"

#include "unicode/columns.h"

#include <algorithm>

namespace serendip::cli {
namespace {

using Row = std::vector<std::string>;

std::string line(const Row& cells, const std::vector<std::size_t>& widths) {
  std::string text;
  std::string gap;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (!cells[i].empty()) {
      text += gap + cells[i];
      gap.clear();
    }
    gap.append(widths[i] + 2 - unicode::columns(cells[i]), ' ');
  }
  return text + '\n';
}

} // namespace

std::string textTable(const std::vector<Column>& columns, const std::vector<Row>& rows) {
  std::vector<Row> all{{}};
  std::ranges::transform(columns, std::back_inserter(all.front()), &Column::title);
  all.insert(all.end(), rows.begin(), rows.end());
  std::vector<std::size_t> widths(columns.size());
  for (Row& row : all) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (columns[i].most > 0) {
        row[i] = unicode::cutToColumns(row[i], columns[i].most);
      }
      widths[i] = std::max(widths[i], unicode::columns(row[i]));
    }
  }
  std::string text;
  for (const Row& row : all) {
    text += line(row, widths);
  }
  return text;
}

} // namespace serendip::cli
