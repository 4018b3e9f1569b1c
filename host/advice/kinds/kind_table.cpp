#include "advice/kinds/kind_table.h"

#include "advice/prior_lines.h"

#include <bitset>
#include <charconv>
#include <numeric>
#include <string>

namespace serendip::advice {
namespace {

// What is impossible could never be learnt.
constexpr double kLeast = 0.0001;

double probabilityOf(std::string_view field, const PriorLines& lines) {
  double value = -1;
  const auto* const end = field.data() + field.size();
  const auto [behind, failure] = std::from_chars(field.data(), end, value);
  if (failure != std::errc{} || behind != end || !(value >= 0 && value <= 1)) {
    throw lines.error("\"" + std::string{field.substr(0, 40)} + "\" is not between 0 and 1.");
  }
  return value;
}

Probabilities followedBy(std::string_view exchange, std::string_view pitch, std::string_view unwelcome,
                         const PriorLines& lines) {
  Probabilities rates{.exchange = std::max(kLeast, probabilityOf(exchange, lines)),
                      .silence = 0,
                      .pitch = std::max(kLeast, probabilityOf(pitch, lines)),
                      .unwelcome = std::max(kLeast, probabilityOf(unwelcome, lines))};
  rates.silence = 1 - rates.exchange - rates.pitch - rates.unwelcome;
  if (rates.silence < kLeast) {
    throw lines.error("What follows adds up to more than 1.");
  }
  return rates;
}

void makeShares(PerKind& shares, const PriorLines& lines) {
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  if (sum <= 0) {
    throw lines.error("No kind has a share.");
  }
  for (auto& share : shares) {
    share /= sum;
  }
}

} // namespace

KindTable readKindTable(std::string_view file, std::string_view text) {
  KindTable table;
  std::bitset<kKinds> read;
  PriorLines lines{file, text, "kinds"};
  std::array<std::string_view, 10> fields;
  while (lines.next(fields)) {
    const auto kind = kindOf(fields[0]);
    if (!kind) {
      throw lines.error("\"" + std::string{fields[0].substr(0, 40)} + "\" is not a kind.");
    }
    const auto place = static_cast<std::size_t>(*kind);
    if (read[place]) {
      throw lines.error("\"" + std::string{fields[0]} + "\" is there twice.");
    }
    if (fields[9].empty()) {
      throw lines.error("\"" + std::string{fields[0]} + "\" has no origin.");
    }
    read[place] = true;
    table.withNote.shares[place] = probabilityOf(fields[1], lines);
    table.withNote.followed[place] = followedBy(fields[2], fields[3], fields[4], lines);
    table.withoutNote.shares[place] = probabilityOf(fields[5], lines);
    table.withoutNote.followed[place] = followedBy(fields[6], fields[7], fields[8], lines);
  }
  if (!read.all()) {
    for (std::size_t place = 0; place < kKinds; ++place) {
      if (!read[place]) {
        throw lines.error("\"" + std::string{kKindWords[place]} + "\" is missing.");
      }
    }
  }
  makeShares(table.withNote.shares, lines);
  makeShares(table.withoutNote.shares, lines);
  return table;
}

} // namespace serendip::advice
