#include "advice/kinds/classify.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace serendip::advice {
namespace {

/// Bytes 14 and 15 of a row are no weights; they are added up with the others, as sixteen are added faster than
/// fourteen, and left out at the end.
using Sums = std::array<std::int32_t, KindWeights::kRowBytes>;

/// A piece that says less than this part of what the best one says is not worth reading.
constexpr double kLeastOfBest = 0.35;
constexpr std::size_t kMostQuotedWords = 6;
constexpr double kTaken = -1e9;

/// What each word says for the kind, more than for the others on the whole.
std::vector<double> saidByWord(const KindWeights& weights, const FeatureText& words, Field field, Kind kind) {
  std::vector<double> said(words.words());
  eachFeature(words, field, [&](std::uint64_t hash, Part, std::size_t word) {
    if (const std::int8_t* row = weights.find(hash); row != nullptr) {
      int sum = 0;
      for (std::size_t i = 0; i < kKinds; ++i) {
        sum += row[i];
      }
      said[word] += row[static_cast<std::size_t>(kind)] - static_cast<double>(sum) / kKinds;
    }
  });
  return said;
}

struct Span {
  std::size_t first = 0;
  std::size_t last = 0;
  double weight = 0;
};

/// Neighbouring words that say most together.
Span heaviest(const std::vector<double>& said) {
  Span best;
  for (std::size_t first = 0; first < said.size(); ++first) {
    double sum = 0;
    for (std::size_t last = first; last < std::min(said.size(), first + kMostQuotedWords); ++last) {
      sum += said[last];
      if (sum > best.weight) {
        best = {first, last, sum};
      }
    }
  }
  return best;
}

} // namespace

TextKinds readText(const KindWeights& weights, std::string_view text, Field field) {
  const FeatureText words(text);
  Sums sums{};
  double size = 0;
  double known = 0;
  double all = 0;
  eachFeature(words, field, [&](std::uint64_t hash, Part part, std::size_t) {
    const double counts = part == Part::pair ? 0 : 1; // nobody has seen all pairs of a language
    ++size;
    all += counts;
    const std::int8_t* row = weights.find(hash);
    if (row == nullptr) {
      return;
    }
    for (std::size_t i = 0; i < sums.size(); ++i) {
      sums[i] += row[i];
    }
    known += counts;
  });
  TextKinds result;
  if (words.words() == 0) {
    result.languageKnown = false;
    return result;
  }
  result.languageKnown = known >= weights.leastKnownShare(field) * all;
  if (!result.languageKnown) {
    return result;
  }
  const double unit = weights.scale() / std::sqrt(size);
  for (std::size_t i = 0; i < kKinds; ++i) {
    result.logits[i] = (weights.bias(field)[i] + unit * sums[i]) / weights.temperature(field);
  }
  return result;
}

std::vector<std::string> evidence(const KindWeights& weights, std::string_view text, Field field, Kind kind,
                                  std::size_t most) {
  const FeatureText words(text);
  auto left = saidByWord(weights, words, field, kind);
  std::vector<std::pair<Span, std::string>> found;
  while (found.size() < most) {
    const Span best = heaviest(left);
    if (best.weight <= 0 || (!found.empty() && best.weight < found.front().first.weight * kLeastOfBest)) {
      break;
    }
    found.emplace_back(best, words.quote(text, best.first, best.last));
    std::fill(left.begin() + static_cast<std::ptrdiff_t>(best.first),
              left.begin() + static_cast<std::ptrdiff_t>(best.last) + 1, kTaken);
  }
  std::vector<std::string> quotes;
  for (auto& [span, quote] : found) {
    quotes.push_back(std::move(quote));
  }
  return quotes;
}

PerKind softmax(const PerKind& logits) {
  const double most = *std::max_element(logits.begin(), logits.end());
  PerKind probable{};
  double sum = 0;
  for (std::size_t i = 0; i < kKinds; ++i) {
    probable[i] = std::exp(logits[i] - most);
    sum += probable[i];
  }
  for (auto& one : probable) {
    one /= sum;
  }
  return probable;
}

} // namespace serendip::advice
