#include "advice/prior.h"

#include "advice/lexicon.h"
#include "built_in_prior.h"

#include <algorithm>
#include <array>
#include <string>

namespace serendip::advice {
namespace {

constexpr std::size_t kLargestFile = std::size_t{1} << 20;

/// One of the three files: how it is called and where its contents go.
struct PriorPart {
  std::string_view name;
  std::string_view builtIn;
  void (*read)(std::string_view file, std::string_view text, Prior&);
};

void readKinds(std::string_view file, std::string_view text, Prior& prior) {
  prior.kinds = readKindTable(file, text);
}

void readWeights(std::string_view file, std::string_view text, Prior& prior) {
  prior.weights = readCueWeights(file, text);
}

void readHeadlines(std::string_view file, std::string_view text, Prior& prior) {
  prior.headlines = readLexicon(file, text, "headline-lexicon", "headline");
}

constexpr std::array<PriorPart, 3> kParts{{
    {"kinds.tsv", builtin::kKinds, readKinds},
    {"cue-weights.tsv", builtin::kCueWeights, readWeights},
    {"headline-lexicon.tsv", builtin::kHeadlineLexicon, readHeadlines},
}};

/// Lexicons of earlier versions; kinds.tsv took their place.
constexpr std::array<std::string_view, 2> kGone{"note-lexicon.tsv", "everyday-lexicon.tsv"};

std::string_view unknownFile(std::string_view name) {
  return std::ranges::find(kGone, name) == kGone.end()
             ? "No file of the prior has this name."
             : "This file is no longer read: notes are told by their kind, and kinds.tsv has what follows each.";
}

/// FNV-1a, which tells apart what a person writes.
void include(std::uint64_t& fingerprint, std::string_view text) {
  for (const char c : text) {
    fingerprint = (fingerprint ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  }
}

/// Whether the override, if there is one, could be read into `prior`.
bool overruled(const PriorPart& part, std::span<const PriorFile> overrides, Prior& prior,
               std::vector<PriorError>& refused) {
  const auto own = std::ranges::find(overrides, part.name, &PriorFile::name);
  if (own == overrides.end()) {
    return false;
  }
  try {
    if (own->text.size() > kLargestFile) {
      throw PriorError{std::string{part.name}, 1, "The file is larger than 1 MiB."};
    }
    part.read(part.name, own->text, prior);
  } catch (const PriorError& error) {
    refused.push_back(error);
    return false;
  }
  include(prior.fingerprint, own->text);
  return true;
}

} // namespace

PriorReading readPrior(std::span<const PriorFile> overrides) {
  auto prior = std::make_shared<Prior>();
  prior->fingerprint = 0xCBF29CE484222325U;
  PriorReading reading;
  for (const auto& part : kParts) {
    if (!overruled(part, overrides, *prior, reading.refused)) {
      part.read(part.name, part.builtIn, *prior);
      include(prior->fingerprint, part.builtIn);
    }
  }
  for (const auto& own : overrides) {
    if (std::ranges::find(kParts, own.name, &PriorPart::name) == kParts.end()) {
      reading.refused.emplace_back(std::string{own.name}, 1, std::string{unknownFile(own.name)});
    }
  }
  reading.prior = std::move(prior);
  return reading;
}

const SharedPrior& builtInPrior() {
  static const SharedPrior prior = readPrior({}).prior;
  return prior;
}

} // namespace serendip::advice
