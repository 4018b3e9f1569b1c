#include "advice/prior_lines.h"

#include <algorithm>

namespace serendip::advice {

PriorLines::PriorLines(std::string_view file, std::string_view text, std::string_view kind) : file_(file), rest_(text) {
  const auto expected = "# serendip " + std::string{kind} + " 1";
  const auto first = takeLine();
  if (!first || *first != expected) {
    line_ = 1;
    throw error("The first line is not \"" + expected + "\".");
  }
}

std::optional<std::string_view> PriorLines::takeLine() {
  if (rest_.empty()) {
    return std::nullopt;
  }
  const auto end = rest_.find('\n');
  auto line = rest_.substr(0, end);
  rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
  if (line.ends_with('\r')) {
    line.remove_suffix(1);
  }
  ++line_;
  return line;
}

bool PriorLines::next(std::span<std::string_view> fields) {
  auto line = takeLine();
  while (line && (line->empty() || line->starts_with('#'))) {
    line = takeLine();
  }
  if (!line) {
    return false;
  }
  const auto found = static_cast<std::size_t>(std::ranges::count(*line, '\t')) + 1;
  if (found != fields.size()) {
    throw error("There are " + std::to_string(found) + " fields between tabs where " + std::to_string(fields.size()) +
                " belong.");
  }
  for (auto& field : fields) {
    const auto end = line->find('\t');
    field = line->substr(0, end);
    line->remove_prefix(end == std::string_view::npos ? line->size() : end + 1);
  }
  return true;
}

} // namespace serendip::advice
