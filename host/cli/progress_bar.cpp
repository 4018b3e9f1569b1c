#include "cli/progress_bar.h"

#include "cli/terminal_text.h"
#include "platform/standard_streams.h"
#include "unicode/columns.h"

#include <algorithm>
#include <iostream>

namespace serendip::cli {
namespace {

constexpr std::chrono::milliseconds kWorthShowing{300};
constexpr std::size_t kNameColumns = 24;
constexpr std::size_t kCells = 40;

} // namespace

ProgressBar::ProgressBar() : seen_(platform::errorIsTerminal()) {}

ProgressBar::~ProgressBar() {
  clear();
}

/// With spaces, which every terminal knows.
void ProgressBar::clear() {
  if (!line_.empty()) {
    std::cerr << '\r' << std::string(unicode::columns(line_), ' ') << '\r' << std::flush;
    line_.clear();
  }
}

void ProgressBar::show(const std::string& what, std::uint64_t done, std::uint64_t of) {
  if (!seen_ || std::chrono::steady_clock::now() - begun_ < kWorthShowing) {
    return;
  }
  const auto share = of == 0 ? 0.0 : std::min(1.0, static_cast<double>(done) / static_cast<double>(of));
  const auto full = static_cast<std::size_t>(share * kCells);
  const auto name = unicode::cutToColumns(terminalText(what), kNameColumns);
  const auto percent = std::to_string(static_cast<int>(share * 100));
  const auto line = name + std::string(kNameColumns - unicode::columns(name), ' ') + " [" + std::string(full, '#') +
                    std::string(kCells - full, '.') + "] " + std::string(3 - percent.size(), ' ') + percent + " %";
  if (line != line_) {
    clear();
    line_ = line;
    std::cerr << line_ << std::flush;
  }
}

} // namespace serendip::cli
