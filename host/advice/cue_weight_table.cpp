#include "advice/cue_weight_table.h"

#include "advice/prior_lines.h"

#include <bitset>
#include <charconv>
#include <cmath>
#include <map>
#include <string>

namespace serendip::advice {
namespace {

constexpr double kLargestWeight = 10;

/// The names of all rows: a cue's word, with its step behind a full stop where it has several.
std::map<std::string, std::size_t, std::less<>> rowNames() {
  std::map<std::string, std::size_t, std::less<>> names;
  for (std::size_t i = 0; i < kCues; ++i) {
    const auto key = static_cast<CueKey>(i);
    for (std::size_t step = 1; step <= steps(key); ++step) {
      const auto suffix = steps(key) == 1 ? std::string{} : "." + std::to_string(step);
      names.emplace(std::string{word(key)} + suffix, weightPosition({key, std::nullopt, step}));
    }
  }
  return names;
}

double weightOf(std::string_view field, const PriorLines& lines) {
  double weight = 0;
  const auto* const end = field.data() + field.size();
  const auto [behind, failure] = std::from_chars(field.data(), end, weight);
  if (failure != std::errc{} || behind != end) {
    throw lines.error("\"" + std::string{field.substr(0, 40)} + "\" is not a number.");
  }
  if (!std::isfinite(weight) || std::abs(weight) > kLargestWeight) {
    throw lines.error("The weight " + std::string{field.substr(0, 40)} + " is not between -10 and 10.");
  }
  return weight;
}

} // namespace

CueWeightTable readCueWeights(std::string_view file, std::string_view text) {
  const auto names = rowNames();
  CueWeightTable table{};
  std::bitset<kWeights> read;
  PriorLines lines{file, text, "cue-weights"};
  std::array<std::string_view, 5> fields;
  while (lines.next(fields)) {
    const auto& [key, exchange, pitch, unwelcome, origin] = fields;
    const auto row = names.find(key);
    if (row == names.end()) {
      throw lines.error("\"" + std::string{key.substr(0, 40)} + "\" is not a cue.");
    }
    if (read[row->second]) {
      throw lines.error("\"" + row->first + "\" is there twice.");
    }
    if (origin.empty()) {
      throw lines.error("\"" + row->first + "\" has no origin.");
    }
    read[row->second] = true;
    table.at(row->second) = {weightOf(exchange, lines), weightOf(pitch, lines), weightOf(unwelcome, lines)};
  }
  for (const auto& [name, position] : names) {
    if (!read[position]) {
      throw lines.error("The weights of \"" + name + "\" are missing.");
    }
  }
  return table;
}

} // namespace serendip::advice
