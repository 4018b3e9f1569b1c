#include "advice/kinds/kind_reading.h"

#include <algorithm>
#include <cmath>

namespace serendip::advice {
namespace {

/// A headline says what somebody is, which is less than the note says of what he is after.
constexpr double kHeadlineBesideNote = 0.5;
constexpr double kLeastShare = 1e-4;

/// What the words speak for a kind, without how often training saw it.
PerKind evidenceOf(const KindWeights& weights, const TextKinds& read, Field field) {
  PerKind evidence{};
  if (!read.languageKnown) {
    return evidence;
  }
  for (std::size_t k = 0; k < kKinds; ++k) {
    evidence[k] = read.logits[k] - std::log(std::max(weights.share(field)[k], kLeastShare));
  }
  if (field == Field::headline) { // which can say neither, and so speaks neither for nor against them
    of(evidence, Kind::met) = of(evidence, Kind::reader) = of(evidence, Kind::peer);
  }
  return evidence;
}

void add(PerKind& logits, const PerKind& more, double factor) {
  for (std::size_t k = 0; k < kKinds; ++k) {
    logits[k] += factor * more[k];
  }
}

} // namespace

Kind KindReading::likeliest() const {
  return static_cast<Kind>(std::ranges::max_element(probability) - probability.begin());
}

KindReading readKinds(const CardWords& card, const KindTable& table, const KindWeights& weights) {
  KindReading reading;
  reading.hasNote = card.note.has_value();
  PerKind logits{};
  for (std::size_t k = 0; k < kKinds; ++k) {
    logits[k] = std::log(std::max((reading.hasNote ? table.withNote : table.withoutNote).shares[k], kLeastShare));
  }
  if (card.note) {
    const auto note = readText(weights, *card.note, Field::note);
    reading.noteKnown = note.languageKnown;
    reading.told = note.languageKnown;
    add(logits, evidenceOf(weights, note, Field::note), 1);
  }
  if (card.headline) {
    const auto headline = readText(weights, *card.headline, Field::headline);
    add(logits, evidenceOf(weights, headline, Field::headline), reading.hasNote ? kHeadlineBesideNote : 1);
    reading.told = reading.told || headline.languageKnown;
  }
  if (reading.told) {
    reading.probability = softmax(logits);
  } else {
    of(reading.probability, Kind::unclear) = 1;
  }
  return reading;
}

std::vector<std::string> quotes(const CardWords& from, Kind kind, const KindWeights& weights) {
  if (from.note) {
    if (auto found = evidence(weights, *from.note, Field::note, kind); !found.empty()) {
      return found;
    }
  }
  return from.headline ? evidence(weights, *from.headline, Field::headline, kind) : std::vector<std::string>{};
}

} // namespace serendip::advice
