#include "cli/report_table.h"

#include "unicode/code_points.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace serendip::cli {
namespace {

constexpr std::size_t kCounts = 7;
constexpr std::size_t kSkippedShown = 20;

using Line = std::array<std::string, kCounts>;

std::size_t widthOf(std::string_view text) {
  std::size_t width = 0;
  for (; !text.empty(); ++width) {
    unicode::takeCodePoint(text);
  }
  return width;
}

std::vector<Line> linesOf(const archive::Report& report) {
  std::vector<Line> lines{{"File", "Rows", "New", "Known", "Inferred", "Forgotten", "Skipped"}};
  for (const auto& file : report.files) {
    lines.push_back({file.file, std::to_string(file.rows), std::to_string(file.added), std::to_string(file.known),
                     std::to_string(file.inferred), std::to_string(file.forgotten), std::to_string(file.skipped)});
  }
  return lines;
}

/// The first column to the left, figures to the right.
void printLines(std::ostream& out, const std::vector<Line>& lines) {
  std::array<std::size_t, kCounts> widths{};
  for (const auto& line : lines) {
    for (std::size_t column = 0; column < kCounts; ++column) {
      widths.at(column) = std::max(widths.at(column), widthOf(line.at(column)));
    }
  }
  for (const auto& line : lines) {
    for (std::size_t column = 0; column < kCounts; ++column) {
      const std::string padding(widths.at(column) - widthOf(line.at(column)), ' ');
      out << (column == 0 ? line.at(column) + padding : "  " + padding + line.at(column));
    }
    out << '\n';
  }
}

void printReasons(std::ostream& out, const archive::Report& report) {
  if (report.skipped.empty()) {
    return;
  }
  out << "\nSkipped:\n";
  std::size_t total = 0;
  for (const auto& file : report.files) {
    total += file.skipped;
  }
  const auto shown = std::min(report.skipped.size(), kSkippedShown);
  for (std::size_t row = 0; row < shown; ++row) {
    const auto& skipped = report.skipped[row];
    out << "  " << skipped.file << (skipped.line == 0 ? std::string() : ":" + std::to_string(skipped.line)) << ": "
        << skipped.reason << '\n';
  }
  if (total > shown) {
    out << "  and " << total - shown << " more; --json lists the first " << archive::Report::kReasonsKept << ".\n";
  }
}

} // namespace

void printTable(std::ostream& out, const archive::Report& report) {
  printLines(out, linesOf(report));
  const auto& inferred = report.inferred;
  out << "\nInferred: " << inferred.accepted << " acceptances; " << inferred.exchange << " exchanges, "
      << inferred.pitch << " pitches, " << inferred.silence << " silences.\n";
  printReasons(out, report);
}

} // namespace serendip::cli
