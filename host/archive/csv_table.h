// A file of the archive by its columns' names. LinkedIn has moved, added and dropped columns for ten years, some files
// begin with a preamble, and spreadsheets put a semicolon where a comma was: so the header is looked for, names are
// compared without case, spaces and underscores, and no column has a fixed place.
#pragma once

#include "archive/byte_source.h"
#include "archive/csv_reader.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace serendip::archive {

/// A name of a file or column as names are compared: lower case, letters and digits only.
std::string comparableName(std::string_view name);

class CsvTable {
public:
  static constexpr std::size_t kHeaderWithin = 50; ///< rows

  /// Where a column stands, if the file has it.
  using Column = std::optional<std::size_t>;

  /// Goes to the first row that has all of `required` (comparable names). Throws FileProblem where there is none.
  CsvTable(ByteSource source, std::span<const std::string_view> required);

  /// The column that has one of `names` (comparable).
  Column column(std::string_view name) const;

  bool next();

  /// Why the present row as a whole cannot be used, for a person; empty for a good one.
  std::string problem() const;

  /// The present row's field, without blanks around it; empty where the file has no such column.
  std::string_view operator[](const Column& column) const;

  std::size_t line() const { return reader_.line(); }

  std::size_t bytesUsed() const { return reader_.bytesUsed(); }

private:
  bool isHeader(std::span<const std::string_view> required);
  void take(const std::vector<std::string_view>& fields);
  bool takeSplit(std::string_view row, char delimiter);

  CsvReader reader_;
  std::vector<std::string> names_;
};

} // namespace serendip::archive
