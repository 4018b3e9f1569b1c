// Pairs of notes that differ in little and mean different things (tests/corpus/contrast-pairs.tsv): a compliment for a
// talk and for a face, an offer of one's time and of one's product, a threat and a joke among friends. No part of the
// corpus.
#include "advice/kinds/classify.h"

#include <catch2/catch.hpp>

#include <array>
#include <fstream>
#include <string>

using namespace serendip::advice;

namespace {

std::array<std::string, 5> fieldsOf(const std::string& line) {
  std::array<std::string, 5> fields;
  std::size_t from = 0;
  for (auto& field : fields) {
    const auto end = line.find('\t', from);
    field = line.substr(from, end - from);
    from = end == std::string::npos ? line.size() : end + 1;
  }
  return fields;
}

/// Whether the note is taken for its own kind rather than for the other's.
bool prefers(const std::string& note, Kind own, Kind other) {
  const auto logits = readText(builtInKindWeights(), note, Field::note).logits;
  return of(logits, own) > of(logits, other);
}

} // namespace

TEST_CASE("notes that differ in little are told apart in seven of ten pairs") {
  std::ifstream file(SERENDIP_CONTRAST_PAIRS);
  std::string line;
  int pairs = 0;
  int held = 0;
  while (std::getline(file, line)) {
    if (line.starts_with('#')) {
      continue;
    }
    const auto [language, firstKind, first, secondKind, second] = fieldsOf(line);
    INFO(line);
    const auto one = kindOf(firstKind);
    const auto other = kindOf(secondKind);
    REQUIRE((one && other && !second.empty()));
    ++pairs;
    held += prefers(first, *one, *other) && prefers(second, *other, *one) ? 1 : 0;
  }
  CHECK(pairs >= 300);
  INFO(held << " of " << pairs << " hold");
  CHECK(held >= 220); // 225 of 305 when they were written; a better classifier raises the bar
}
