#include "training/weights_file.h"

#include "advice/kinds/kind_weights.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <functional>
#include <numeric>

namespace serendip::training {
namespace {

using advice::KindWeights;
using advice::kKinds;

/// With the header just under a mebibyte.
constexpr std::uint32_t kBuckets = 16'300;
constexpr double kLargest = 127;

std::vector<Encoded> encodeAll(const FeatureTable& table, std::span<const Example> examples) {
  const auto weights = balance(examples);
  std::vector<Encoded> encoded;
  encoded.reserve(examples.size());
  for (std::size_t i = 0; i < examples.size(); ++i) {
    encoded.push_back(table.encode(examples[i], weights[i]));
  }
  return encoded;
}

/// How much a feature moves the kinds apart, in all texts together.
std::vector<double> tellings(const Regression& model, std::span<const Encoded> examples) {
  std::vector<double> seen(model.weights.size());
  for (const auto& example : examples) {
    for (const auto& feature : example.features) {
      seen[feature.place] += feature.value * feature.value;
    }
  }
  std::vector<double> result(seen.size());
  for (std::size_t place = 0; place < seen.size(); ++place) {
    const auto& row = model.weights[place];
    const double mean = std::accumulate(row.begin(), row.end(), 0.0) / static_cast<double>(kKinds);
    double spread = 0;
    for (const float weight : row) {
      spread += (weight - mean) * (weight - mean);
    }
    result[place] = spread * seen[place];
  }
  return result;
}

/// The places of those that find room in their buckets, the most telling first.
std::vector<std::uint64_t> kept(const FeatureTable& table, const std::vector<double>& telling) {
  std::vector<std::size_t> order(telling.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater{}, [&](std::size_t place) { return telling[place]; });
  std::vector<std::vector<std::uint16_t>> buckets(kBuckets);
  std::vector<std::uint64_t> hashes;
  for (const std::size_t place : order) {
    const auto hash = table.hashes()[place];
    auto& bucket = buckets[KindWeights::bucketOf(hash, kBuckets)];
    const auto mark = KindWeights::fingerprint(hash);
    if (bucket.size() < KindWeights::kRowsInBucket && std::ranges::find(bucket, mark) == bucket.end()) {
      bucket.push_back(mark);
      hashes.push_back(hash);
    }
  }
  return hashes;
}

/// How much each kind counts, in notes and in headlines.
std::array<advice::PerKind, 2> sharesOf(std::span<const Example> examples) {
  const auto weights = balance(examples);
  std::array<advice::PerKind, 2> shares{};
  std::array<double, 2> sums{};
  for (std::size_t i = 0; i < examples.size(); ++i) {
    const auto field = static_cast<std::size_t>(examples[i].field);
    advice::of(shares.at(field), examples[i].kind) += weights[i];
    sums.at(field) += weights[i];
  }
  for (std::size_t field = 0; field < shares.size(); ++field) {
    for (auto& share : shares.at(field)) {
      share /= sums.at(field);
    }
  }
  return shares;
}

template <class Number> void put(std::string& file, std::size_t place, Number number) {
  std::memcpy(file.data() + place, &number, sizeof number);
}

/// What a weight of 1 in the file is worth: the largest of a thousand are cut off.
double unitOf(const Regression& model) {
  std::vector<float> sizes;
  for (const auto& row : model.weights) {
    for (const float weight : row) {
      sizes.push_back(std::abs(weight));
    }
  }
  const auto place = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() - 1 - sizes.size() / 1000);
  std::nth_element(sizes.begin(), place, sizes.end());
  return *place / kLargest;
}

} // namespace

std::string weightsFile(std::span<const Example> examples, const Calibration& calibration) {
  const FeatureTable all(examples);
  const auto encoded = encodeAll(all, examples);
  const auto first = fit(encoded, all.hashes().size());
  const FeatureTable table(kept(all, tellings(first, encoded)));
  const auto model = fit(encodeAll(table, examples), table.hashes().size());

  const double unit = unitOf(model);
  std::string file(KindWeights::kHeaderBytes + kBuckets * KindWeights::kBucketBytes, '\0');
  std::memcpy(file.data(), "srdkind1", 8);
  put(file, 8, kBuckets);
  put(file, 12, static_cast<float>(unit));
  put(file, 16, static_cast<float>(calibration.temperatures[0]));
  put(file, 20, static_cast<float>(calibration.temperatures[1]));
  put(file, 24, static_cast<float>(calibration.leastKnownShares[0]));
  put(file, 28, static_cast<float>(calibration.leastKnownShares[1]));
  const auto shares = sharesOf(examples);
  for (std::size_t field = 0; field < 2; ++field) {
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
      put(file, 32 + 4 * (field * kKinds + kind), model.biases.at(field).at(kind));
      put(file, 144 + 4 * (field * kKinds + kind), static_cast<float>(shares.at(field).at(kind)));
    }
  }
  std::vector<std::size_t> full(kBuckets);
  for (std::size_t place = 0; place < table.hashes().size(); ++place) {
    const auto hash = table.hashes()[place];
    const auto bucket = KindWeights::bucketOf(hash, kBuckets);
    const auto row =
        KindWeights::kHeaderBytes + bucket * KindWeights::kBucketBytes + full[bucket]++ * KindWeights::kRowBytes;
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
      const double scaled = std::clamp(std::round(model.weights[place].at(kind) / unit), -kLargest, kLargest);
      put(file, row + kind, static_cast<std::int8_t>(scaled));
    }
    put(file, row + kKinds, KindWeights::fingerprint(hash));
  }
  return file;
}

} // namespace serendip::training
