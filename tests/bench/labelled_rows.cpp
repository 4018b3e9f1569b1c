#include "labelled_rows.h"

#include <fstream>
#include <utility>

namespace bench {

std::vector<LabelledRow> readRows(const std::filesystem::path& path) {
  std::ifstream file{path, std::ios::binary};
  if (!file) {
    throw RowError(path.string() + " cannot be opened. Name a readable file.");
  }
  std::vector<LabelledRow> rows;
  std::string line;
  for (std::size_t number = 1; std::getline(file, line); ++number) {
    if (line.ends_with('\r')) {
      line.pop_back();
    }
    if (line.size() < 2 || (line[0] != '0' && line[0] != '1') || line[1] != '\t') {
      throw RowError(path.string() + ":" + std::to_string(number) +
                     ": the line does not begin with 0 or 1 and a tab. Correct it.");
    }
    rows.push_back({line[0] == '1', line.substr(2)});
  }
  return rows;
}

} // namespace bench
