#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace bench {

struct LabelledRow {
  bool unwanted;
  std::string text;
};

struct RowError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// Reads lines of label, tab, text; label is 1 for unwanted or 0. Takes "\r\n" and a last line without an end. Throws
/// RowError with the number of the line.
std::vector<LabelledRow> readRows(const std::filesystem::path&);

} // namespace bench
