#include "archive/csv_table.h"

#include "archive/problem.h"
#include "unicode/code_points.h"

#include <algorithm>

namespace serendip::archive {
namespace {

/// ASCII blanks and the no-break space of spreadsheets.
std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\r\n";
  const auto first = text.find_first_not_of(kBlanks);
  if (first == std::string_view::npos) {
    return {};
  }
  return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::string listed(std::span<const std::string_view> names) {
  std::string list;
  for (const auto name : names) {
    list += (list.empty() ? "" : ", ") + std::string(name);
  }
  return list;
}

} // namespace

std::string comparableName(std::string_view name) {
  std::string comparable;
  while (!name.empty()) {
    const auto codePoint = unicode::takeCodePoint(name);
    if (codePoint < unicode::kAsciiEnd && (unicode::isAsciiLetter(codePoint) || unicode::isAsciiDigit(codePoint))) {
      comparable += static_cast<char>(unicode::isAsciiUpperCase(codePoint) ? codePoint - 'A' + 'a' : codePoint);
    }
  }
  return comparable;
}

CsvTable::CsvTable(ByteSource source, std::span<const std::string_view> required) : reader_(std::move(source)) {
  std::size_t rows = 0;
  while (rows < kHeaderWithin && reader_.next()) {
    if (isHeader(required)) {
      return;
    }
    ++rows;
  }
  if (rows == 0) {
    throw FileProblem("The file is empty; ask LinkedIn for a new archive.");
  }
  throw FileProblem("No header row with the columns " + listed(required) + " was found in the first " +
                        std::to_string(rows) + " rows; is this the file its name says?",
                    1);
}

bool CsvTable::isHeader(std::span<const std::string_view> required) {
  const auto& fields = reader_.fields();
  const auto complete = [&] {
    return std::ranges::all_of(required, [&](std::string_view name) { return column(name).has_value(); });
  };
  take(fields);
  if (complete()) {
    return true;
  }
  if (fields.size() == 1) {
    for (const char delimiter : {';', '\t'}) {
      if (takeSplit(fields.front(), delimiter) && complete()) {
        reader_.separateBy(delimiter);
        return true;
      }
    }
  }
  return false;
}

void CsvTable::take(const std::vector<std::string_view>& fields) {
  names_.clear();
  std::ranges::transform(fields, std::back_inserter(names_), comparableName);
}

bool CsvTable::takeSplit(std::string_view row, char delimiter) {
  names_.clear();
  for (;;) {
    const auto end = row.find(delimiter);
    names_.push_back(comparableName(row.substr(0, end)));
    if (end == std::string_view::npos) {
      return names_.size() > 1;
    }
    row.remove_prefix(end + 1);
  }
}

CsvTable::Column CsvTable::column(std::string_view name) const {
  const auto found = std::ranges::find(names_, name);
  return found == names_.end() ? Column() : Column(static_cast<std::size_t>(found - names_.begin()));
}

bool CsvTable::next() {
  return reader_.next();
}

/// More fields than the header has are no fault as long as they are empty: spreadsheets append them.
std::string CsvTable::problem() const {
  if (!reader_.broken().empty()) {
    return "The row " + std::string(reader_.broken()) + ".";
  }
  const auto& fields = reader_.fields();
  const auto surplus = [](std::string_view field) { return !trimmed(field).empty(); };
  if (fields.size() < names_.size() ||
      std::any_of(fields.begin() + static_cast<std::ptrdiff_t>(names_.size()), fields.end(), surplus)) {
    return "The row has " + std::to_string(fields.size()) + " fields where the header has " +
           std::to_string(names_.size()) + ".";
  }
  return {};
}

std::string_view CsvTable::operator[](const Column& column) const {
  return column ? trimmed(reader_.fields()[*column]) : std::string_view();
}

} // namespace serendip::archive
