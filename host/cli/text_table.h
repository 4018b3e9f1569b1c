#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace serendip::cli {

struct Column {
  std::string title;
  std::size_t most = 0; ///< columns of the terminal beyond which a cell is cut; 0 means never
};

/// Rows of cells as lines of text, each column as wide as its widest cell and without white space at the end of a line.
/// Cells are printed as they are: what somebody else wrote must have gone through terminalText.
std::string textTable(const std::vector<Column>&, const std::vector<std::vector<std::string>>& rows);

} // namespace serendip::cli
